package dev.onset.workbench.report;

/** Text made safe for HTML. */
final class Html {

    private Html() {}

    /** The text with everything escaped that HTML would read as markup, in content and in quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
