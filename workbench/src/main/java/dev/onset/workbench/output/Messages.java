package dev.onset.workbench.output;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Makes a message fit for one line of a terminal, whatever a file or a plug-in put into it. */
public final class Messages {

    private Messages() {}

    /** What an exception says, on one line; the name of its class where it says nothing. */
    public static String oneLine(Throwable e) {
        String message = message(e);
        return message.isBlank()
                ? e.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** As {@link #oneLine}, after the name of its class. */
    public static String named(Throwable e) {
        String name = e.getClass().getSimpleName();
        String message = oneLine(e);
        return message.equals(name) ? name : name + ": " + message;
    }

    /** The text with control characters but line breaks and tabs written as {@code \}{@code u001b}. */
    public static String printable(String text) {
        if (text.chars().noneMatch(Messages::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> {
            if (isHidden(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        if (message == null) {
            return "";
        }
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return message + reason(file);
        }
        return message;
    }

    /** The JDK says what is wrong with a file by the exception's class alone. */
    private static String reason(FileSystemException e) {
        return switch (e) {
            case NoSuchFileException none -> " (there is no such file or folder)";
            case AccessDeniedException denied -> " (permission denied)";
            case FileAlreadyExistsException taken -> " (it exists already, and is not a folder)";
            default -> " (" + e.getClass().getSimpleName() + ")";
        };
    }
}
