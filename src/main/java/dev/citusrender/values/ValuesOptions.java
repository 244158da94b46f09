package dev.citusrender.values;

import java.nio.file.Path;
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

    public ValuesOptions {
        presets = List.copyOf(presets);
        files = List.copyOf(files);
        setJson = List.copyOf(setJson);
        set = List.copyOf(set);
        setString = List.copyOf(setString);
        setFile = List.copyOf(setFile);
        setLiteral = List.copyOf(setLiteral);
    }
}
