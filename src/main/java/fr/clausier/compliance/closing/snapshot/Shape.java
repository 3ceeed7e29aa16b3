package fr.clausier.compliance.closing.snapshot;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The components of a kind of record, and how one is made of them. */
final class Shape {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<?> made;
    private final List<RecordComponent> components;
    private final List<RecordComponent> byName;

    private Shape(Class<?> kind) {
        this.components = List.of(kind.getRecordComponents());
        this.byName = components.stream().sorted(Comparator.comparing(RecordComponent::getName)).toList();
        try {
            this.made = kind.getDeclaredConstructor(components.stream().map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record is made of its components: " + kind, impossible);
        }
        made.setAccessible(true);
        components.forEach(each -> each.getAccessor().setAccessible(true));
    }

    static Shape of(Class<?> kind) {
        return KNOWN.computeIfAbsent(kind, Shape::new);
    }

    List<RecordComponent> components() {
        return components;
    }

    List<RecordComponent> byName() {
        return byName;
    }

    /** Place of a component by its name; -1 for none. */
    int place(String name) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is written as its one component. */
    boolean isBare() {
        return components.size() == 1;
    }

    Object value(Object of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable component " + component, e);
        }
    }

    /** @throws IllegalStateException for values the record refuses */
    Object make(Object... values) {
        try {
            return made.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(made.getDeclaringClass().getSimpleName() + " refuses " + Arrays.toString(values), refused.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that cannot be made: " + made, e);
        }
    }
}
