package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.Applied;
import io.github.benchfarm.agent.Nullable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a graph a delegate took. TFLite's Java API tells the length of the execution plan only, in which a kernel of
 * the delegate stands for one or more nodes. The number of nodes taken stands on stderr:
 *
 * <pre>
 * VERBOSE: Replacing 29 out of 31 node(s) with delegate (TfLiteXNNPackDelegate) node, yielding 3 partitions for the whole graph.
 * </pre>
 */
final class Delegation {
    private static final Pattern TAKEN =
            Pattern.compile("Replacing (\\d{1,9}) out of (\\d{1,9}) node\\(s\\) with delegate");

    private Delegation() {}

    /**
     * What plan and message prove together.
     *
     * @param wanted the delegate of the job
     * @param nodes length of the plan without delegates
     * @param planAfter length of the plan of the open model
     * @param said what TFLite wrote while it opened the model; empty if that is not known
     */
    static Applied of(String wanted, int nodes, int planAfter, String said) {
        if (wanted.equals("cpu")) {
            return new Applied("cpu", nodes, planAfter, 0);
        }
        Integer taken = taken(nodes, said);
        if (taken == null) {
            return unsaid(wanted, nodes, planAfter);
        }
        int partitions = taken - nodes + planAfter;
        return new Applied(partitions == 0 ? "cpu" : wanted, nodes, planAfter, partitions);
    }

    /** Of a graph whose plan TFLite does not show. */
    static Applied unseen(String wanted, int nodes) {
        return wanted.equals("cpu")
                ? new Applied("cpu", nodes, nodes, 0)
                : new Applied(Applied.UNVERIFIED, nodes, null, null);
    }

    /** A shorter plan has a kernel and a plan of one node is one; an equally long one may have some for one node each. */
    private static Applied unsaid(String wanted, int nodes, int planAfter) {
        return planAfter == nodes
                ? new Applied(Applied.UNVERIFIED, nodes, planAfter, null)
                : new Applied(wanted, nodes, planAfter, planAfter == 1 ? 1 : null);
    }

    /** No such line among others means that the delegate took nothing. */
    private static @Nullable Integer taken(int nodes, String said) {
        Matcher matcher = TAKEN.matcher(said);
        boolean any = false;
        while (matcher.find()) {
            any = true;
            if (Integer.parseInt(matcher.group(2)) == nodes) {
                return Integer.valueOf(matcher.group(1));
            }
        }
        return any || said.isEmpty() ? null : 0;
    }
}
