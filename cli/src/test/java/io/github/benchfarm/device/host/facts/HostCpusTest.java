package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCpusTest {
    private static final int FALLBACK = 99;

    @TempDir
    Path folder;

    private FakeRoot root;

    @BeforeEach
    void emptyRoot() {
        root = new FakeRoot(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0-3|4", "0|1", "0-3,8|5", "0,2,4,6|4", "0-127|128", "3-1|0", "a-b|0", "0-|0", "0-99999999999|0"})
    void count_list_isSummed(String list, int count) {
        String status = "Name:\tjava\nCpus_allowed:\tff\nCpus_allowed_list:\t" + list + "\nMems_allowed_list:\t0\n";

        assertThat(CpuSet.count(status)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "max 100000, 0",
        "100000 100000, 1",
        "150000 100000, 2",
        "1000 100000, 1",
        "-1 100000, 0",
        "100000 0, 0",
        "100000, 0",
        "'', 0",
        "9223372036854775807 1, 2147483647",
    })
    void ofMax_quota_isRoundedUp(String text, int cpus) {
        assertThat(CpuQuota.ofMax(text)).isEqualTo(cpus);
    }

    @Test
    void allowed_nothingKnown_isTheFallback() {
        assertThat(HostCpus.allowed(folder, FALLBACK)).isEqualTo(FALLBACK);
    }

    @Test
    void allowed_affinityOnly_countsIt() {
        root.with("proc/self/status", "Cpus_allowed_list:\t2-4");

        assertThat(HostCpus.allowed(folder, FALLBACK)).isEqualTo(3);
    }

    @Test
    void allowed_quotaOfAParentGroup_limits() {
        root.with("proc/self/status", "Cpus_allowed_list:\t0-15")
                .with("proc/self/cgroup", "0::/user.slice/run.scope")
                .with("sys/fs/cgroup/user.slice/run.scope/cpu.max", "800000 100000")
                .with("sys/fs/cgroup/user.slice/cpu.max", "250000 100000");

        assertThat(HostCpus.allowed(folder, FALLBACK)).isEqualTo(3);
    }

    @Test
    void allowed_containerOfVersion2_findsItsRootGroup() {
        root.with("proc/self/cgroup", "0::/").with("sys/fs/cgroup/cpu.max", "200000 100000");

        assertThat(HostCpus.allowed(folder, FALLBACK)).isEqualTo(2);
    }

    @Test
    void allowed_containerOfVersion1_findsTheQuotaBelowTheMount() {
        root.with("proc/self/cgroup", "5:memory:/docker/4f5e\n4:cpu,cpuacct:/docker/4f5e\n1:name=systemd:/docker/4f5e")
                .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "150000")
                .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000");

        assertThat(HostCpus.allowed(folder, FALLBACK)).isEqualTo(2);
    }

    @Test
    void allowed_unlimitedVersion1_isTheFallback() {
        root.with("proc/self/cgroup", "1:cpu:/job")
                .with("sys/fs/cgroup/cpu/job/cpu.cfs_quota_us", "-1")
                .with("sys/fs/cgroup/cpu/job/cpu.cfs_period_us", "100000");

        assertThat(HostCpus.allowed(folder, FALLBACK)).isEqualTo(FALLBACK);
    }

    @Test
    void allowed_groupPointsOutOfTheMount_isIgnored() {
        root.with("proc/self/cgroup", "0::/../../../secret").with("secret/cpu.max", "100000 100000");

        assertThat(HostCpus.allowed(folder, FALLBACK)).isEqualTo(FALLBACK);
    }

    @Test
    void allowed_thisProcess_isAtLeastOne() {
        assertThat(HostCpus.allowed()).isPositive();
    }
}
