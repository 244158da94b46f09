package dev.citusrender.schema;

import dev.citusrender.values.ValuesException;
import java.util.List;

/** Values that do not fit the schema of a chart. The message is helm's, findings say the same as data. */
public final class SchemaViolation extends ValuesException {
    private static final long serialVersionUID = 1L;

    private final transient List<SchemaFinding> findings;

    SchemaViolation(String message, List<SchemaFinding> findings) {
        super(message, findings.isEmpty() ? null : findings.getFirst().origin());
        this.findings = List.copyOf(findings);
    }

    /** Each value that does not fit; empty when it is the schema itself that can't be used. */
    public List<SchemaFinding> findings() {
        return findings;
    }
}
