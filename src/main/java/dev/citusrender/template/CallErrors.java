package dev.citusrender.template;

import dev.citusrender.go.GoError;

/** Errors that come out of a call. */
final class CallErrors {
    private CallErrors() {
    }

    /** The function failed or panicked. */
    static TemplateException of(Scope scope, String name, GoError error) {
        TemplateException.Level cause = error instanceof FailError
                ? new TemplateException.Failure(error.getMessage()) : new TemplateException.Cause(error.getMessage());
        return around(scope, name, new TemplateException(cause));
    }

    /** A template that the function ran failed. */
    static TemplateException around(Scope scope, String name, TemplateException inner) {
        return inner.within(scope.frame("error calling " + name));
    }
}
