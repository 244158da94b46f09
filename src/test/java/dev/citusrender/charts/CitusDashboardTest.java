package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The Grafana dashboard asks for metrics that the exporters have, of this release only. */
@DisplayName("dashboard of charts/citus")
class CitusDashboardTest {

    /** What postgres_exporter v0.15 collects by default, as far as the dashboard uses it. */
    private static final Set<String> EXPORTER = Set.of("pg_up", "pg_database_size_bytes", "pg_stat_activity_count", "pg_settings_max_connections",
            "pg_stat_database_xact_commit", "pg_stat_database_xact_rollback", "pg_stat_database_blks_hit", "pg_stat_database_blks_read",
            "pg_stat_database_tup_inserted", "pg_stat_database_tup_updated", "pg_stat_database_tup_deleted", "pg_stat_database_deadlocks",
            "pg_stat_database_temp_bytes");

    @Test
    void asks_for_metrics_that_there_are() throws IOException {
        RenderedChart rendered = RenderedCitus.with("metrics: {enabled: true, grafanaDashboard: {enabled: true}}");
        Object dashboard = new Yaml().load((String) Json.map(rendered.at("ConfigMap/my-citus-dashboard", "/data")).get("my-citus.json"));
        Set<String> known = new TreeSet<>(EXPORTER);
        Json.map(new Yaml().load(Files.readString(Path.of("charts/citus/files/metrics/queries.yaml")))).forEach((query, body) ->
                Json.maps(Json.at(body, "/metrics")).forEach(metric -> known.add(query + "_" + metric.keySet().iterator().next())));

        List<String> expressions = Json.maps(Json.at(dashboard, "/panels")).stream().flatMap(panel -> Json.maps(panel.get("targets")).stream())
                .map(target -> (String) target.get("expr")).toList();

        assertThat(expressions).hasSizeGreaterThan(9).allSatisfy(expression -> assertThat(expression).contains("job=", "\"my-citus-", "$namespace"));
        Set<String> used = new TreeSet<>();
        expressions.forEach(expression -> Pattern.compile("\\b(pg|citus)_\\w+").matcher(expression).results().forEach(hit -> used.add(hit.group())));
        assertThat(known).containsAll(used);
        assertThat(rendered.at("ConfigMap/my-citus-dashboard", "/metadata/labels/grafana_dashboard")).isEqualTo("1");
    }
}
