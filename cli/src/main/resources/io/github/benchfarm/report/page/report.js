'use strict';
// Draws the figures from the data in the page. It picks and scales; every statistic was computed by the command.
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const byId = (id) => document.getElementById(id);
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const ink = dark ? '#e6edf3' : '#1b1f24';
  const line = dark ? '#30363d' : '#d0d7de';
  const palette = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#999933', '#882255'];
  const charts = {};

  function option(select, value, text) {
    const its = document.createElement('option');
    its.value = value;
    its.textContent = text;
    select.appendChild(its);
  }

  function distinct(values) {
    return Array.from(new Set(values)).sort();
  }

  function fillControls() {
    data.cases.forEach((text, i) => option(byId('case'), String(i), text));
    distinct(data.models.map((model) => model.family)).forEach((family) => option(byId('family'), family, family));
    distinct(data.devices.map((device) => device.platform)).forEach((name) => option(byId('platform'), name, name));
    data.cells.forEach((cell, i) => option(byId('cell'), String(i), label(cell)));
  }

  function label(cell) {
    return data.models[cell.model].name + ', ' + data.cases[cell.caseOf] + ', ' + data.devices[cell.device].name;
  }

  function shown() {
    const family = byId('family').value;
    const platform = byId('platform').value;
    return data.cells.filter((cell) => String(cell.caseOf) === byId('case').value
      && (family === '' || data.models[cell.model].family === family)
      && (platform === '' || data.devices[cell.device].platform === platform));
  }

  function chart(id) {
    if (!charts[id]) {
      charts[id] = echarts.init(byId(id), null, { renderer: 'canvas' });
    }
    return charts[id];
  }

  function base() {
    return {
      color: palette,
      animation: false,
      textStyle: { color: ink, fontFamily: 'system-ui, sans-serif' },
      legend: { type: 'scroll', textStyle: { color: ink }, top: 0 },
      tooltip: { confine: true, renderMode: 'richText' },
      grid: { left: 70, right: 30, top: 50, bottom: 90 }
    };
  }

  function valueAxis(name, log) {
    return { type: log ? 'log' : 'value', name: name, nameTextStyle: { color: ink }, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } };
  }

  function nameAxis(names) {
    return { type: 'category', data: names, axisLabel: { color: ink, rotate: names.length > 3 ? 25 : 0, width: 150, overflow: 'truncate' } };
  }

  // A bar for each group and name, and on it the range of repeats where the metric is the latency.
  function bars(id, groups, groupOf, names, nameOf) {
    const metric = byId('metric').value;
    const cells = shown();
    let order = names.map((name, i) => i).filter((i) => cells.some((cell) => nameOf(cell) === i));
    if (byId('sort').value === 'value') {
      const least = (i) => Math.min.apply(null, cells.filter((cell) => nameOf(cell) === i).map((cell) => cell.values[metric]));
      order = order.sort((a, b) => least(a) - least(b));
    }
    const series = [];
    groups.forEach((group, g) => {
      const own = order.map((i) => cells.find((cell) => groupOf(cell) === g && nameOf(cell) === i));
      if (own.every((cell) => cell === undefined)) {
        return;
      }
      const color = palette[series.filter((its) => its.type === 'bar').length % palette.length];
      series.push({ type: 'bar', name: group, itemStyle: { color: color }, data: own.map((cell) => cell === undefined ? null : cell.values[metric]) });
      if (metric === 'p50') {
        series.push({ type: 'custom', name: group, itemStyle: { color: ink }, z: 5, silent: true, data: own.map((cell, i) => cell === undefined ? [i, null, null] : [i, cell.range[0], cell.range[1]]), tooltip: { show: false } });
      }
    });
    const count = series.filter((its) => its.type === 'bar').length;
    series.filter((its) => its.type === 'custom').forEach((its, i) => { its.renderItem = whisker(i, count); });
    const options = base();
    options.xAxis = nameAxis(order.map((i) => names[i]));
    options.yAxis = valueAxis(byId('metric').selectedOptions[0].textContent, byId('log').checked);
    options.series = series;
    options.tooltip.formatter = (item) => item.seriesName + '\n' + item.name + ': ' + Number(item.value).toPrecision(4);
    chart(id).setOption(options, true);
  }

  function whisker(index, count) {
    return (params, api) => {
      const low = api.value(1);
      if (low === null || Number.isNaN(low)) {
        return null;
      }
      const layout = api.barLayout({ count: count, barGap: '30%', barCategoryGap: '20%' })[index];
      const top = api.coord([api.value(0), api.value(2)]);
      const bottom = api.coord([api.value(0), low]);
      const x = top[0] + layout.offsetCenter;
      const cap = Math.min(6, layout.width / 3);
      const style = { stroke: ink, lineWidth: 1.3 };
      return { type: 'group', children: [
        { type: 'line', shape: { x1: x, y1: top[1], x2: x, y2: bottom[1] }, style: style },
        { type: 'line', shape: { x1: x - cap, y1: top[1], x2: x + cap, y2: top[1] }, style: style },
        { type: 'line', shape: { x1: x - cap, y1: bottom[1], x2: x + cap, y2: bottom[1] }, style: style }] };
    };
  }

  function figures() {
    const devices = data.devices.map((device) => device.name);
    const models = data.models.map((model) => model.name);
    bars('figure1', devices, (cell) => cell.device, models, (cell) => cell.model);
    bars('figure2', models, (cell) => cell.model, devices, (cell) => cell.device);
    heat(models, devices);
    scatter();
  }

  function heat(models, devices) {
    const cells = shown();
    const fastest = {};
    cells.forEach((cell) => { fastest[cell.model] = Math.min(fastest[cell.model] || Infinity, cell.values.p50); });
    const points = cells.map((cell) => [cell.device, cell.model, Number((cell.values.p50 / fastest[cell.model]).toPrecision(3))]);
    const options = base();
    options.grid = { left: 200, right: 80, top: 20, bottom: 90 };
    options.legend = { show: false };
    options.xAxis = nameAxis(devices);
    options.yAxis = { type: 'category', data: models, axisLabel: { color: ink, width: 180, overflow: 'truncate' } };
    options.visualMap = { min: 1, max: Math.max.apply(null, [2].concat(points.map((point) => point[2]))), right: 0, top: 'center', textStyle: { color: ink }, inRange: { color: ['#e8f1fa', '#0b62c4'] } };
    options.series = [{ type: 'heatmap', data: points, label: { show: points.length <= 200, formatter: (item) => item.value[2] + ' x', color: '#111' } }];
    options.tooltip.formatter = (item) => models[item.value[1]] + '\n' + devices[item.value[0]] + ': ' + item.value[2] + ' x the fastest';
    chart('heat').setOption(options, true);
  }

  function scatter() {
    const key = byId('against').value;
    const cells = shown().filter((cell) => data.devices[cell.device][key] > 0);
    const options = base();
    options.xAxis = valueAxis(byId('against').selectedOptions[0].textContent, false);
    options.xAxis.scale = true;
    options.xAxis.nameLocation = 'middle';
    options.xAxis.nameGap = 30;
    options.yAxis = valueAxis('latency (p50), ms', byId('log').checked);
    options.series = data.models.map((model, m) => ({ type: 'scatter', name: model.name, data: cells.filter((cell) => cell.model === m).map((cell) => ({ value: [data.devices[cell.device][key], cell.values.p50], name: data.devices[cell.device].name })) })).filter((its) => its.data.length > 0);
    options.tooltip.formatter = (item) => item.seriesName + '\n' + item.name + ': ' + Number(item.value[1]).toPrecision(4) + ' ms';
    chart('scatter').setOption(options, true);
  }

  function oneCell() {
    const cell = data.cells[Number(byId('cell').value)];
    const samples = cell.repeats.filter((repeat) => repeat.millis.length > 0);
    byId('thinned').textContent = 'At most ' + data.samplesPerRepeat + ' iterations of each repeat are drawn, evenly picked; the logs have all.';
    byId('logs').textContent = 'Raw logs: ' + cell.repeats.map((repeat) => repeat.log).join(', ');
    const all = [].concat.apply([], samples.map((repeat) => repeat.millis)).sort((a, b) => a - b);
    if (all.length === 0) {
      return;
    }
    const bins = 40;
    const low = all[0];
    const high = all[Math.floor((all.length - 1) * 0.99)];
    const width = Math.max((high - low) / bins, low / 1e4);
    const options = base();
    options.xAxis = { type: 'category', name: 'ms', axisLabel: { color: ink }, data: Array.from({ length: bins + 1 }, (none, i) => (low + i * width).toPrecision(4)) };
    options.yAxis = valueAxis('iterations drawn', false);
    options.series = samples.map((repeat) => {
      const counts = new Array(bins + 1).fill(0);
      repeat.millis.forEach((ms) => { counts[Math.min(bins, Math.floor((ms - low) / width))] += 1; });
      return { type: 'bar', barGap: '0%', name: 'repeat ' + repeat.number, data: counts };
    });
    chart('distribution').setOption(options, true);
    const time = base();
    time.xAxis = valueAxis('', false);
    time.yAxis = valueAxis('ms', false);
    time.yAxis.scale = true;
    time.series = samples.map((repeat) => ({ type: 'line', name: 'repeat ' + repeat.number, symbolSize: 3, lineStyle: { width: 1 }, data: repeat.millis.map((ms, i) => [i, ms]) }));
    chart('time').setOption(time, true);
  }

  fillControls();
  ['metric', 'case', 'family', 'platform', 'sort', 'log'].forEach((id) => byId(id).addEventListener('change', figures));
  byId('against').addEventListener('change', scatter);
  byId('cell').addEventListener('change', oneCell);
  const resize = () => Object.keys(charts).forEach((id) => charts[id].resize());
  window.addEventListener('resize', resize);
  window.addEventListener('beforeprint', resize);
  figures();
  oneCell();
  document.documentElement.setAttribute('data-drawn', String(Object.keys(charts).length));
})();
