package dev.citusrender.values;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a user says about values, each list in the order given. Between the lists the order is fixed, as in helm: presets are lowest, then files,
 * {@code --set-json}, {@code --set}, {@code --set-string}, {@code --set-file}, {@code --set-literal}.
 *
 * @param presets    names of bundled presets, such as {@code prod}
 * @param files      values files; {@code -} is standard input
 * @param setJson    {@code key=json}, or a whole object where the helm that is matched takes one
 * @param set        {@code key=value}, typed
 * @param setString  {@code key=value}, always a string
 * @param setFile    {@code key=path}: the content of a file
 * @param setLiteral {@code key=value}: all after the equals sign, as it is
 * @param stdin      gives the bytes of standard input, once, when a file is {@code -}
 * @param folder     what relative paths start from
 */
public record ValuesOptions(List<String> presets, List<String> files, List<String> setJson, List<String> set, List<String> setString,
                            List<String> setFile, List<String> setLiteral, Supplier<byte[]> stdin, Path folder) {

    private static final int LISTS = 7;

    public ValuesOptions {
        presets = List.copyOf(presets);
        files = List.copyOf(files);
        setJson = List.copyOf(setJson);
        set = List.copyOf(set);
        setString = List.copyOf(setString);
        setFile = List.copyOf(setFile);
        setLiteral = List.copyOf(setLiteral);
    }

    /** Each single thing that the user said, as options that say no more than that; in the order in which they are merged. */
    List<ValuesOptions> each() {
        List<ValuesOptions> each = new ArrayList<>();
        for (int list = 0; list < LISTS; list++) {
            for (String text : lists().get(list)) {
                List<List<String>> one = new ArrayList<>(Collections.nCopies(LISTS, List.of()));
                one.set(list, List.of(text));
                each.add(of(one));
            }
        }
        return each;
    }

    /** Only the presets given, whatever else was. */
    public ValuesOptions ofPresets(List<String> names) {
        List<List<String>> one = new ArrayList<>(Collections.nCopies(LISTS, List.of()));
        one.set(0, names);
        return of(one);
    }

    private List<List<String>> lists() {
        return List.of(presets, files, setJson, set, setString, setFile, setLiteral);
    }

    private ValuesOptions of(List<List<String>> l) {
        return new ValuesOptions(l.get(0), l.get(1), l.get(2), l.get(3), l.get(4), l.get(5), l.get(6), stdin, folder);
    }
}
