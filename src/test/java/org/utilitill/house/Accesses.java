package org.utilitill.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;

/** What a class touches: calls, constructions, fields and method references. */
final class Accesses {

    private Accesses() {}

    /** A class that touches nothing of the kind. */
    static ArchCondition<JavaClass> never(String deed, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("never " + deed) {
            @Override
            public void check(JavaClass seer, ConditionEvents events) {
                seer.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    static boolean isOn(JavaAccess<?> access, String owner, String... names) {
        return access.getTargetOwner().isAssignableTo(owner)
                && List.of(names).contains(access.getTarget().getName());
    }

    static boolean constructs(JavaAccess<?> access, String type) {
        return access.getTarget().getName().equals("<init>")
                && access.getTargetOwner().isAssignableTo(type);
    }

    static boolean isFrom(JavaAccess<?> access, String topLevelClass) {
        return isOrIsIn(access.getOriginOwner(), topLevelClass);
    }

    static boolean isOrIsIn(JavaClass type, String topLevelClass) {
        return type.getName().equals(topLevelClass) || type.getName().startsWith(topLevelClass + "$");
    }

    static boolean takes(AccessTarget target, String type) {
        return target instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().map(JavaType::getName).anyMatch(type::equals);
    }
}
