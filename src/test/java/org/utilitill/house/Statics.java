package org.utilitill.house;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Nothing in the station is remembered by a class: what is static never changes. */
final class Statics {

    /** Types whose contents can change whoever holds them; a List, Set or Map is judged by how it is made. */
    private static final List<String> CHANGING = List.of(
            "java.io.Closeable",
            "java.lang.Appendable",
            "java.lang.ThreadLocal",
            "java.security.MessageDigest",
            "java.text.Format",
            "java.util.BitSet",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Properties",
            "java.util.Random",
            "java.util.concurrent.Executor",
            "java.util.concurrent.locks.Lock",
            "javafx.beans.value.WritableValue",
            "javafx.scene.Node");

    private Statics() {}

    static ArchCondition<JavaClass> neverChange() {
        return new ArchCondition<>("have no static that changes") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(Statics::changes)
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
                type.getStaticInitializer().stream()
                        .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
                        .filter(Statics::makesACollection)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static boolean changes(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        if (!modifiers.contains(STATIC) || modifiers.contains(SYNTHETIC)) {
            return false;
        }
        JavaClass type = field.getRawType();
        boolean openArray = type.isArray() && !modifiers.contains(PRIVATE);
        return !modifiers.contains(FINAL) || openArray || isChanging(type);
    }

    private static boolean isChanging(JavaClass type) {
        boolean atomic = type.getPackageName().equals("java.util.concurrent.atomic");
        return atomic || isMadeCollection(type) || CHANGING.stream().anyMatch(type::isAssignableTo);
    }

    private static boolean makesACollection(JavaAccess<?> call) {
        return isMadeCollection(call.getTargetOwner());
    }

    private static boolean isMadeCollection(JavaClass type) {
        boolean collection = type.isAssignableTo("java.util.Collection") || type.isAssignableTo("java.util.Map");
        return collection && !type.isInterface();
    }
}
