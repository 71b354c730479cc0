package dev.onset.api.plugin;

import dev.onset.api.Named;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** Makes a provider from its class name, or says exactly what is in the way. */
final class ProviderProbe {

    private ProviderProbe() {}

    /** A provider, or what is wrong with it. */
    sealed interface Outcome {}

    record Good(Named scheme) implements Outcome {}

    record Bad(Trouble trouble) implements Outcome {}

    static Outcome probe(ClassLoader loader, String name, Class<?> kind) {
        try {
            return instance(Class.forName(name, false, loader), kind);
        } catch (ClassNotFoundException e) {
            return new Bad(new Trouble(
                    ProblemCode.PLUGIN_1,
                    "it is listed as a " + kind.getName()
                            + ", but there is no such class; correct the name, or add the class to the jar.",
                    e));
        } catch (LinkageError e) {
            return new Bad(LinkageTrouble.of(e));
        } catch (SecurityException | IllegalArgumentException e) {
            return new Bad(new Trouble(
                    ProblemCode.PLUGIN_5, "it cannot be read (" + e + "); build or download the jar again.", e));
        }
    }

    private static Outcome instance(Class<?> type, Class<?> kind) {
        if (!kind.isAssignableFrom(type)) {
            return wrong("it is listed as a " + kind.getName() + ", but does not implement it.");
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            return wrong("it is not public; make the class public.");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return wrong("it is abstract; list a class that can be instantiated.");
        }
        try {
            Constructor<?> constructor = type.getConstructor();
            Named scheme = (Named) constructor.newInstance();
            return Names.trouble(scheme).<Outcome>map(Bad::new).orElseGet(() -> new Good(scheme));
        } catch (NoSuchMethodException e) {
            return wrong("it has no public constructor without arguments; add one that gives the published defaults.");
        } catch (InvocationTargetException e) {
            return new Bad(thrown(e.getTargetException()));
        } catch (InstantiationException | IllegalAccessException e) {
            return new Bad(new Trouble(ProblemCode.PLUGIN_3, "it cannot be instantiated (" + e + ").", e));
        }
    }

    private static Trouble thrown(Throwable target) {
        return target instanceof LinkageError linkage
                ? LinkageTrouble.of(linkage)
                : LinkageTrouble.threw("its constructor", target);
    }

    private static Outcome wrong(String message) {
        return new Bad(new Trouble(ProblemCode.PLUGIN_3, message));
    }
}
