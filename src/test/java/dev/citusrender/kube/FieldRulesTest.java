package dev.citusrender.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule of a type or a field that no version of the API has would never be asked. */
class FieldRulesTest {
    private static final List<TypeTable> TABLES = TypeTable.versions().stream().map(TypeTable::load).toList();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isOfAFieldThatThereIs(FieldRules.Rule rule) {
        assertThat(TABLES.stream().map(table -> table.type(rule.type())).filter(Objects::nonNull))
                .anySatisfy(type -> assertThat(type.fields()).containsKey(rule.field()));
        assertThat(rule.source()).matches("[a-z]+\\.[A-Za-z0-9]+");
    }

    static Stream<FieldRules.Rule> rules() {
        return FieldRules.all().stream();
    }
}
