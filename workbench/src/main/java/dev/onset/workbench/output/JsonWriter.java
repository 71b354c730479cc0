package dev.onset.workbench.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Writes one JSON document.
 *
 * <p>JSON knows no NaN and no infinity: such a number is written as {@code null}.
 */
public final class JsonWriter {

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** An object over several lines, for people and programs. */
    public static String pretty(Consumer<JsonWriter> members) {
        return render(members, true);
    }

    /** An object on one line, for programs. */
    public static String compact(Consumer<JsonWriter> members) {
        return render(members, false);
    }

    /** A member that is text. */
    public void text(String name, String value) {
        write(() -> generator.writeStringField(name, value));
    }

    /** A member that is an integer. */
    public void integer(String name, long value) {
        write(() -> generator.writeNumberField(name, value));
    }

    /** A member that is a number, or null where it is not finite. */
    public void number(String name, double value) {
        write(() -> {
            generator.writeFieldName(name);
            finiteOrNull(value);
        });
    }

    /** A member that is true or false. */
    public void flag(String name, boolean value) {
        write(() -> generator.writeBooleanField(name, value));
    }

    /** A member without a value. */
    public void none(String name) {
        write(() -> generator.writeNullField(name));
    }

    /** A member that is an object. */
    public void object(String name, Runnable members) {
        write(() -> generator.writeObjectFieldStart(name));
        members.run();
        write(generator::writeEndObject);
    }

    /** A member that is an array with one object for each item. */
    public <T> void objects(String name, Iterable<T> items, Consumer<T> members) {
        array(name, items, item -> {
            write(generator::writeStartObject);
            members.accept(item);
            write(generator::writeEndObject);
        });
    }

    /** A member that is an array of texts. */
    public void texts(String name, Iterable<String> values) {
        array(name, values, value -> write(() -> generator.writeString(value)));
    }

    /** A member that is an array of numbers; those that are not finite are null. */
    public void numbers(String name, Iterable<Double> values) {
        array(name, values, value -> write(() -> finiteOrNull(value)));
    }

    /** A member that is an array of integers. */
    public void integers(String name, Iterable<? extends Number> values) {
        array(name, values, value -> write(() -> generator.writeNumber(value.longValue())));
    }

    private <T> void array(String name, Iterable<T> items, Consumer<? super T> element) {
        write(() -> generator.writeArrayFieldStart(name));
        items.forEach(element);
        write(generator::writeEndArray);
    }

    private void finiteOrNull(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeNull();
        }
    }

    private static String render(Consumer<JsonWriter> members, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            if (pretty) {
                generator.useDefaultPrettyPrinter();
            }
            generator.writeStartObject();
            members.accept(new JsonWriter(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory could not be written", e);
        }
        return text.toString();
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory could not be written", e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
