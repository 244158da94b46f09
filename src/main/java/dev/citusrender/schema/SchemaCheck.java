package dev.citusrender.schema;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.Go;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.values.ChartValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks values against the {@code values.schema.json} of a chart and of the charts inside it. A schema is read once, however often and on however
 * many threads its chart is rendered; it is known by the array that holds its text.
 */
public final class SchemaCheck {
    private final Map<Text, Known> read = new ConcurrentHashMap<>();
    private final SchemaParts parts = new SchemaParts();

    /** The very array of a schema's text, and where the schemas come from that it refers to. */
    private record Text(byte[] json, RemoteSchemas remote) {
    }

    /** A schema in its two forms: for values that fit, and for saying what does not. */
    private record Known(SchemaFit fit, SchemaPart schema) {
    }

    /**
     * Checks the coalesced values of a chart, and those of each chart inside it that has some.
     *
     * @param remote where schemas come from that are not on this machine
     * @throws SchemaViolation in helm's words when a value does not fit or a schema can't be used
     */
    public void check(ChartValues chart, GoMap values, RemoteSchemas remote, HelmVersion version, Log log) {
        Run run = new Run(remote, new HelmLog(version, log));
        run.checkChart(chart, chart.name(), values);
        if (!run.text.isEmpty()) {
            String message = "values don't meet the specifications of the schema(s) in the following chart(s):\n" + run.text;
            throw new SchemaViolation(message, run.findings);
        }
    }

    private Known known(Text text, HelmLog log) {
        Known known = read.get(text);
        if (known == null) {
            SchemaPart schema = new SchemaSource(log, text.remote, parts).read(text.json);
            known = new Known(new SchemaFit(schema, parts), schema);
            read.put(text, known);
        }
        return known;
    }

    /** One check of one tree of charts. */
    private final class Run {
        private final RemoteSchemas remote;
        private final HelmLog log;
        private final StringBuilder text = new StringBuilder();
        private final List<SchemaFinding> findings = new ArrayList<>();

        Run(RemoteSchemas remote, HelmLog log) {
            this.remote = remote;
            this.log = log;
        }

        private void checkChart(ChartValues chart, String path, GoMap values) {
            if (chart.schema() != null) {
                log.debug("chart name", "chart-name", chart.name());
                checkSchema(chart, path, values);
            }
            log.debug("number of dependencies in the chart", "chart", chart.name(), "dependencies", Integer.toString(chart.dependencies().size()));
            for (ChartValues sub : chart.dependencies()) {
                switch (values.get(sub.name())) {
                    case null -> {
                    }
                    case GoMap inner -> checkChart(sub, path + "." + sub.name(), inner);
                    case Object other -> {
                        String message = "invalid type for values: expected object (map), got " + Go.typeOf(other).name();
                        text.append(sub.name()).append(":\n").append(message).append('\n');
                        findings.add(new SchemaFinding(path + "." + sub.name(), "", message, values.origin(sub.name())));
                    }
                }
            }
        }

        private void checkSchema(ChartValues chart, String path, GoMap values) {
            try {
                Known known = known(new Text(chart.schema(), remote), log);
                SchemaError error = known.fit.accepts(values) ? null : new SchemaWalk(false, parts).check(known.schema, ValuesJson.of(values));
                if (error != null) {
                    text.append(chart.name()).append(":\n").append(error.text()).append('\n');
                    error.forEachLeaf(leaf -> findings.add(new SchemaFinding(path, leaf.pointer(), leaf.message(), origin(values, leaf.path()))));
                }
            } catch (SchemaProblem e) {
                text.append(chart.name()).append(":\n").append(e.getMessage());
            }
        }
    }

    /** Where a value was written, or what is nearest to it on the way there. */
    static Origin origin(GoMap values, List<String> path) {
        Origin origin = null;
        Object at = values;
        for (String step : path) {
            Origin closer = null;
            switch (at) {
                case GoMap map -> {
                    closer = map.origin(step);
                    at = map.get(step);
                }
                case GoList list -> {
                    closer = list.origin(Integer.parseInt(step));
                    at = list.get(Integer.parseInt(step));
                }
                case null, default -> {
                }
            }
            origin = closer == null ? origin : closer;
        }
        return origin;
    }
}
