package dev.onset.api.plugin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A file of {@code META-INF/services}: a class name a line, comments from #. */
final class ServicesFile {

    static final String FOLDER = "META-INF/services/";

    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern CLASS_NAME = Pattern.compile(IDENTIFIER + "(\\." + IDENTIFIER + ")*");

    private ServicesFile() {}

    /**
     * The class names in the file.
     *
     * @param file its name, for messages
     * @param troubles receives each line that is not a class name
     */
    static List<String> names(byte[] bytes, String file, Consumer<Trouble> troubles) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            troubles.accept(new Trouble(ProblemCode.PLUGIN_5, file + " is not text in UTF-8.", e));
            return List.of();
        }
        List<String> names = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int comment = line.indexOf('#');
            String name = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (CLASS_NAME.matcher(name).matches()) {
                names.add(name);
            } else if (!name.isEmpty()) {
                troubles.accept(new Trouble(
                        ProblemCode.PLUGIN_5,
                        "line " + number + " of " + file + " is not a class name: '" + name
                                + "'; write one full class name a line, in UTF-8 without a byte order mark."));
            }
        }
        return names;
    }
}
