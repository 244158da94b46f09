package dev.citusrender.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A values.schema.json, asked about its shape: what it leaves open, what it leaves unsaid, which keys it does not know. */
final class ClosedSchema {

  private final Map<String, Object> root;
  /** Every schema in the file by its JSON pointer. */
  private final Map<String, Map<String, Object>> schemas = new TreeMap<>();

  ClosedSchema(Map<String, Object> root) {
    this.root = root;
    collect("", root);
  }

  /** Pointers of the objects that take any key. */
  List<String> openObjects() {
    return schemas.entrySet().stream()
        .filter(schema -> takesObjects(schema.getValue()) && !schema.getValue().containsKey("additionalProperties"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Pointers of the properties without a description. */
  List<String> undescribedProperties() {
    return schemas.entrySet().stream()
        .filter(schema -> schema.getKey().matches(".*/properties/[^/]+") && !schema.getKey().contains("/then/") && !schema.getKey().contains("/if/"))
        .filter(schema -> String.valueOf(schema.getValue().getOrDefault("description", "")).isBlank())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> references() {
    return schemas.values().stream().filter(schema -> schema.containsKey("$ref")).map(schema -> (String) schema.get("$ref")).toList();
  }

  List<String> danglingReferences() {
    return references().stream().filter(reference -> !schemas.containsKey(reference.substring(1))).toList();
  }

  /** Paths of the keys that the schema would refuse. */
  List<String> unknownKeys(Map<String, Object> values) {
    List<String> unknown = new ArrayList<>();
    findUnknown("", values, root, unknown);
    return unknown;
  }

  private void findUnknown(String path, Map<?, ?> values, Map<String, Object> schema, List<String> unknown) {
    Map<String, Object> properties = object(schema.get("properties"));
    Object others = schema.get("additionalProperties");
    values.forEach((key, value) -> {
      String at = path.isEmpty() ? key.toString() : path + "." + key;
      boolean known = properties.containsKey(key.toString());
      if (!known && Boolean.FALSE.equals(others)) {
        unknown.add(at);
      } else if (value instanceof Map<?, ?> child) {
        findUnknown(at, child, resolve(object(known ? properties.get(key.toString()) : others)), unknown);
      }
    });
  }

  private Map<String, Object> resolve(Map<String, Object> schema) {
    return schema.get("$ref") instanceof String reference ? schemas.get(reference.substring(1)) : schema;
  }

  private void collect(String pointer, Object node) {
    if (node instanceof Map<?, ?>) {
      Map<String, Object> schema = object(node);
      schemas.put(pointer, schema);
      schema.forEach((key, value) -> collect(pointer + "/" + key, value));
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(pointer + "/" + i, list.get(i));
      }
    }
  }

  private static boolean takesObjects(Map<String, Object> schema) {
    Object type = schema.get("type");
    return "object".equals(type) || type instanceof List<?> types && types.contains("object");
  }

  private static Map<String, Object> object(Object node) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> copy.put(key.toString(), value));
    }
    return copy;
  }
}
