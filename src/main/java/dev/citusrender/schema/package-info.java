/**
 * JSON Schema as helm checks values with it: documents and what they refer to, the check itself, its words. A port of the behaviour of
 * santhosh-tekuri/jsonschema, which helm has do this. {@code SchemaCheck} is the way in; {@code SchemaFit} says quickly that values fit,
 * {@code SchemaWalk} says what does not.
 */
package dev.citusrender.schema;
