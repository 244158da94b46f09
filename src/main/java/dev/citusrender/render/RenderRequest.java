package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.go.GoMap;
import dev.citusrender.schema.RemoteSchemas;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Everything that decides the outcome of a render. Nothing else does: not the clock, not the environment, not the folder one is in.
 *
 * <pre>{@code
 * RenderRequest request = RenderRequest.of(chart, HelmVersion.V4).values(values).release("my-citus", "databases", false).build();
 * }</pre>
 *
 * @param chart        the chart, loaded once and shared by any number of renders
 * @param helm         whose output it is to be
 * @param values       what the user gave over the chart's defaults; not changed
 * @param release      name, namespace, kind of operation, labels
 * @param cluster      the cluster that charts are told of
 * @param outside      clock, randomness and names
 * @param options      what is checked and what is part of the result
 * @param postRenderer from all manifests to what is printed instead of them; null to leave them alone
 * @param log          where warnings go
 */
public record RenderRequest(Chart chart, HelmVersion helm, GoMap values, Release release, Cluster cluster, Outside outside, Options options,
                            UnaryOperator<String> postRenderer, Log log) {
    /** What the clock says in a seeded render for which nobody names another time: 2020 begins. Not parsed, which would load all that formats dates. */
    public static final Instant SEEDED_TIME = Instant.ofEpochSecond(1_577_836_800);

    /**
     * The release that is rendered.
     *
     * @param name      {@code .Release.Name}
     * @param namespace {@code .Release.Namespace}
     * @param isUpgrade whether it is an upgrade instead of an installation
     * @param labels    {@code key=value} labels, which no template sees
     */
    public record Release(String name, String namespace, boolean isUpgrade, List<String> labels) {
    }

    /**
     * The cluster that a chart is rendered for.
     *
     * @param kubeVersion the Kubernetes version that charts are told
     * @param apiVersions API versions beside those that helm knows
     * @param objects     what the lookup function finds
     */
    public record Cluster(KubeVersion kubeVersion, List<String> apiVersions, ClusterObjects objects) {
    }

    /**
     * What a render draws on beside its chart and values.
     *
     * @param seed           where all randomness comes from; without it, it is secure
     * @param now            the time that templates see
     * @param isClockStopped whether that time was asked for, rather than read from a clock
     * @param zone           the zone of times that name none; asked for only when a template wants it, for zones take long to load
     * @param resolver       from host name to address; gives an empty text where names are not looked up
     * @param remoteSchemas  where schemas come from that a chart's schema refers to by an address
     */
    public record Outside(OptionalLong seed, Instant now, boolean isClockStopped, Supplier<ZoneId> zone, UnaryOperator<String> resolver,
                          RemoteSchemas remoteSchemas) {
    }

    /**
     * What a render checks and gives.
     *
     * @param validateSchema whether values are checked against the charts' schemas
     * @param includeCrds    whether CRDs are part of the manifests
     */
    public record Options(boolean validateSchema, boolean includeCrds) {
    }

    /** The same render with other values, without schema checks and without a post-renderer: what a review of values looks at. */
    public RenderRequest forReview(GoMap otherValues) {
        return new RenderRequest(chart, helm, otherValues, release, cluster, outside, new Options(false, options.includeCrds), null, log);
    }

    /** A render of a chart with its defaults, as {@code helm template CHART} has it, to be changed from there. */
    public static Builder of(Chart chart, HelmVersion helm) {
        return new Builder(chart, helm);
    }

    /** Builds a request; whatever is not set is as in {@code helm template CHART}. */
    public static final class Builder {
        private final Chart chart;
        private final HelmVersion helm;
        private GoMap values = new GoMap();
        private String releaseName = "release-name";
        private String namespace = "default";
        private boolean isUpgrade;
        private List<String> labels = List.of();
        private KubeVersion kubeVersion;
        private List<String> apiVersions = List.of();
        private Options options = new Options(true, false);
        private OptionalLong seed = OptionalLong.empty();
        private Instant now;
        private Supplier<ZoneId> zone = ZoneId::systemDefault;
        private ClusterObjects lookup = ClusterObjects.NONE;
        private UnaryOperator<String> resolver = host -> "";
        private RemoteSchemas remoteSchemas = RemoteSchemas.NONE;
        private UnaryOperator<String> postRenderer;
        private Log log = Log.NONE;

        private Builder(Chart chart, HelmVersion helm) {
            this.chart = chart;
            this.helm = helm;
            this.kubeVersion = KubeVersion.builtIn(helm);
        }

        /** What the user gives over the chart's defaults. */
        public Builder values(GoMap userValues) {
            this.values = userValues;
            return this;
        }

        /** Names the release; {@code upgrade} makes it an upgrade instead of an installation. */
        public Builder release(String name, String inNamespace, boolean upgrade) {
            this.releaseName = name;
            this.namespace = inNamespace;
            this.isUpgrade = upgrade;
            return this;
        }

        /** Labels of the release, each {@code key=value}. */
        public Builder labels(List<String> pairs) {
            this.labels = List.copyOf(pairs);
            return this;
        }

        /** The Kubernetes version that charts are told. */
        public Builder kubeVersion(KubeVersion version) {
            this.kubeVersion = version;
            return this;
        }

        /** API versions beside those that helm knows. */
        public Builder apiVersions(List<String> more) {
            this.apiVersions = List.copyOf(more);
            return this;
        }

        /** Whether values are checked against the charts' schemas, and whether CRDs are part of the manifests. */
        public Builder options(boolean validateSchema, boolean includeCrds) {
            this.options = new Options(validateSchema, includeCrds);
            return this;
        }

        /** Lets all randomness follow from a number. The clock goes on unless {@link #clock} stops it. */
        public Builder seed(long number) {
            this.seed = OptionalLong.of(number);
            return this;
        }

        /** Stops the clock. Without it, templates see the time at which the request is built. */
        public Builder clock(Instant time) {
            this.now = time;
            return this;
        }

        /** The zone of times that name none; without it, this machine's. */
        public Builder zone(Supplier<ZoneId> local) {
            this.zone = local;
            return this;
        }

        /** What the lookup function finds. */
        public Builder lookup(ClusterObjects objects) {
            this.lookup = objects;
            return this;
        }

        /** From host name to address; without it no name is looked up. */
        public Builder resolver(UnaryOperator<String> hosts) {
            this.resolver = hosts;
            return this;
        }

        /** Where schemas come from that a chart's schema refers to by an address; without it, such a chart is refused. */
        public Builder remoteSchemas(RemoteSchemas source) {
            this.remoteSchemas = source;
            return this;
        }

        /** From all manifests to what is printed instead of them. */
        public Builder postRenderer(UnaryOperator<String> program) {
            this.postRenderer = program;
            return this;
        }

        /** Where warnings go; without it, nowhere. */
        public Builder log(Log lines) {
            this.log = lines;
            return this;
        }

        /** The request. */
        public RenderRequest build() {
            return new RenderRequest(chart, helm, values,
                    new Release(releaseName, namespace, isUpgrade, labels),
                    new Cluster(kubeVersion, apiVersions, lookup),
                    new Outside(seed, now == null ? Instant.now() : now, now != null, zone, resolver, remoteSchemas),
                    options, postRenderer, log);
        }
    }
}
