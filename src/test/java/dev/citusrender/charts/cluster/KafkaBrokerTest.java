package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka broker starts in KRaft mode by the rendered script and configuration, formats its storage once, and keeps what it was sent. */
class KafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    @NeedsKafka
    void formats_its_storage_once_and_keeps_messages() {
        try (KafkaBroker broker = new KafkaBroker(folder)) {
            broker.start();
            assertThat(broker.log()).contains("formatting the storage of node 0");
            assertThat(broker.properties()).contains("node.id=0\n", "process.roles=broker,controller\n",
                    "controller.quorum.voters=0@ai-infra-kafka-0.ai-infra-kafka-headless.default.svc.cluster.local:");
            broker.send("greetings", "hello");
            assertThat(broker.receive("greetings")).isEqualTo("hello");

            broker.stop();
            broker.start();
            assertThat(broker.log()).contains("the storage of node 0 is formatted").doesNotContain("formatting the storage");
            assertThat(broker.receive("greetings")).isEqualTo("hello");
        }
    }

    @Test
    void refuses_a_volume_of_another_cluster() {
        try (KafkaBroker broker = new KafkaBroker(folder)) {
            assertThat(broker.startOn("kraft/meta.properties", "version=1\ncluster.id=somebody-elses\nnode.id=0\n").failed().output())
                    .contains("the volume belongs to the cluster somebody-elses", "set clusterId to keep it");
        }
    }
}
