package dev.citusrender.cli;

/** Whether somebody looks on. */
final class Terminal {
    private Terminal() {
    }

    /** Whether standard input and output are a terminal. From JDK 22 to 24 the default console claims so always; the old one, asked for here, knows. */
    static boolean isThere() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}
