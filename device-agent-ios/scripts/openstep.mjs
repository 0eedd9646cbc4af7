// Reads the format of project.pbxproj: dictionaries, arrays and strings, with comments.

const WORD = /[A-Za-z0-9_.\/$:-]+/y;
const BLANK = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** The value in the text: objects, arrays and strings; throws with the line where it is broken. */
export function parse(text) {
  let at = 0;

  const fail = (what) => {
    throw new Error(`line ${text.slice(0, at).split('\n').length}: ${what}`);
  };
  const match = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found ? found[0].length : 0;
    return found?.[0];
  };
  const next = () => {
    match(BLANK);
    return text[at];
  };
  const expect = (token) => {
    if (next() !== token) {
      fail(`expected '${token}'`);
    }
    at++;
  };

  const value = () => {
    switch (next()) {
      case '{':
        return dictionary();
      case '(':
        return array();
      default:
        return string();
    }
  };
  const dictionary = () => {
    const fields = {};
    for (expect('{'); next() !== '}'; expect(';')) {
      const key = string();
      if (Object.hasOwn(fields, key)) {
        fail(`'${key}' occurs twice`);
      }
      expect('=');
      fields[key] = value();
    }
    expect('}');
    return fields;
  };
  const array = () => {
    const values = [];
    for (expect('('); next() !== ')'; expect(',')) {
      values.push(value());
    }
    expect(')');
    return values;
  };
  const string = () => {
    if (next() !== '"') {
      return match(WORD) ?? fail('expected a word');
    }
    const quoted = match(/"(?:[^"\\]|\\.)*"/y) ?? fail('the string is not closed');
    return quoted.slice(1, -1).replace(/\\(.)/g, '$1');
  };

  const whole = value();
  if (next() !== undefined) {
    fail('unexpected text at the end');
  }
  return whole;
}
