package dev.citusrender.chart;

import java.util.List;

/**
 * A dependency as {@code Chart.yaml} declares it. What is not said is empty; a list that is not there is null, which Go shows differently from an
 * empty one.
 *
 * @param name         the name of the chart; its alias, once dependencies are processed
 * @param version      the range of versions that will do
 * @param repository   where helm would download it from
 * @param condition    paths into the values, separated by commas, that switch it on or off
 * @param tags         tags that switch it on or off
 * @param enabled      whether it takes part; true once dependencies are processed
 * @param importValues what its parent takes over from its values: strings or maps of {@code child} and {@code parent}
 * @param alias        the name that it goes by
 */
public record ChartDependency(String name, String version, String repository, String condition, List<String> tags, boolean enabled,
                              List<Object> importValues, String alias) {
    static final ChartDependency EMPTY = new ChartDependency("", "", "", "", null, false, null, "");
}
