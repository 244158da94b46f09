package dev.citusrender.template;

import dev.citusrender.go.GoNil;
import dev.citusrender.syntax.Node;
import java.util.List;

/** What a pipeline makes of its value: the thing inside an {@code interface {}}, so that its nil is Go's invalid value. */
final class Concrete extends GoExpression {
    private final GoExpression inner;

    Concrete(GoExpression inner) {
        this.inner = inner;
    }

    @Override
    Object value(Scope scope) {
        return GoNil.toNull(inner.value(scope));
    }

    @Override
    List<TemplateException.Subject> subject(Scope scope) {
        return inner.subject(scope);
    }

    @Override
    Node syntax() {
        return inner.syntax();
    }
}
