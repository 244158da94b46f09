package dev.citusrender.diff;

import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import java.util.List;

/**
 * One resource that differs.
 *
 * @param before what it was; null for a new one. The values of a Secret are hidden unless they were asked for
 * @param after  what it is; null for one that is gone
 * @param fields what differs in it, in the order of the fields; empty for a new, a removed or a moved one
 */
public record ResourceChange(Resource before, Resource after, List<FieldChange> fields) {

    /** What happened to it. */
    public enum Kind { ADDED, REMOVED, MODIFIED, MOVED }

    /** What happened: a resource that is the same in another template or file was moved. */
    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : fields.isEmpty() ? Kind.MOVED : Kind.MODIFIED;
    }

    /** The newer side, or the older one of a resource that is gone. */
    public Resource resource() {
        return after != null ? after : before;
    }

    /** Which resource it is. */
    public ResourceId id() {
        return resource().id();
    }
}
