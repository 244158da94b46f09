package dev.citusrender.go;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What a JSON text is read into. Objects and arrays are the target's own; texts are String, truth values Boolean, null is null. */
public interface JsonTarget {
    /** An empty object. */
    Object object();

    /** An empty array. */
    Object array();

    /** Gives an object one more entry; of equal keys the last counts. */
    void put(Object object, String key, Object value);

    /** Gives an array one more element. */
    void add(Object array, Object value);

    /** An object or array that has all it will have: what is put into the one around it. */
    Object finished(Object container);

    /**
     * A number.
     *
     * @param isWhole whether it has neither point nor exponent
     * @throws NumberFormatException when this target has no such number; the text is read on, with null in its place
     */
    Object number(String number, boolean isWhole);

    /** The exact value of a number: a Long, or a BigInteger or BigDecimal where that won't do. */
    static Number exact(String number, boolean isWhole) {
        if (isWhole && number.length() < 19) {
            return Long.valueOf(number);
        }
        return isWhole ? new BigInteger(number) : new BigDecimal(number);
    }

    /** {@code interface {}}: maps, lists, and float64 for every number. */
    enum Go implements JsonTarget {
        VALUES;

        @Override
        public Object object() {
            return new GoMap();
        }

        @Override
        public Object array() {
            return new ArrayList<>();
        }

        @Override
        public void put(Object object, String key, Object value) {
            ((GoMap) object).put(key, value);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void add(Object array, Object value) {
            ((List<Object>) array).add(value);
        }

        @Override
        public Object finished(Object container) {
            return container instanceof List<?> list ? GoList.copyOf(list) : container;
        }

        @Override
        public Object number(String number, boolean isWhole) {
            if (isWhole && number.length() <= 15 && number.charAt(0) != '-') {
                return (double) Long.parseLong(number);
            }
            double value = Double.parseDouble(number);
            if (Double.isInfinite(value)) {
                throw new NumberFormatException(number);
            }
            return value;
        }
    }
}
