package org.utilitill.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the packages that only compute may lean on: a white list, no clock, no chance, no fractions in binary. */
public final class Purity {

    /** The packages that only compute. */
    public static final List<String> PACKAGES =
            List.of("sts", "money", "staff", "tariff", "registry", "metersim", "bench", "sale", "receipt");

    private static final Set<String> LIBRARIES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.joda.money",
            "org.joda.money.format",
            "org.jspecify.annotations");

    private static final Set<String> YET_NOT = Set.of(
            "java.lang.ClassLoader",
            "java.lang.InheritableThreadLocal",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask");

    /** The tables of the ciphers are read from the class path, and nothing else is read anywhere. */
    private static final Set<String> CIPHER_TABLE =
            Set.of("java.io.InputStream", "java.io.IOException", "java.io.UncheckedIOException");

    private static final Set<String> FOR_KEYS = Set.of(
            "java.lang.invoke.VarHandle",
            "java.nio.ByteBuffer",
            "java.security.MessageDigest",
            "java.security.NoSuchAlgorithmException");

    private static final Pattern FLOATING =
            Pattern.compile("float|double|java\\.lang\\.(Float|Double)|java\\.util\\.(.*\\.)?\\w*Double\\w*");

    private final String root;

    Purity(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("pure packages see a white list", pure().should(seeOnlyTheWhiteList()));
        rules.put(
                "pure packages ask for no time, chance or place",
                pure().should(Accesses.never("ask for time, chance or place", this::isAmbient)));
        rules.put("pure packages have no float and no double", pure().should(haveNoFractionsInBinary()));
        return rules;
    }

    private GivenClassesConjunction pure() {
        return classes().that(describe("only compute", type -> isInAny(PACKAGES, type)));
    }

    private ArchCondition<JavaClass> seeOnlyTheWhiteList() {
        return new ArchCondition<>("see only the white list") {
            @Override
            public void check(JavaClass seer, ConditionEvents events) {
                seer.getDirectDependenciesFromSelf().stream()
                        .filter(seen -> !isWhite(seer, seen.getTargetClass().getBaseComponentType()))
                        .forEach(seen -> events.add(SimpleConditionEvent.violated(seen, seen.getDescription())));
            }
        };
    }

    private boolean isWhite(JavaClass seer, JavaClass seen) {
        if (seen.isPrimitive() || isInAny(PACKAGES, seen)) {
            return true;
        }
        if (isInAny(List.of("receipt"), seer) && isInAny(List.of("text"), seen)) {
            return true;
        }
        if (isInAny(List.of("sts"), seer) && isForKeys(seen)) {
            return true;
        }
        if (isInAny(List.of("sts.cipher"), seer) && CIPHER_TABLE.contains(seen.getName())) {
            return true;
        }
        if (isInAny(List.of("tariff.file"), seer) && seen.getPackageName().startsWith("org.snakeyaml.engine.")) {
            return true;
        }
        return LIBRARIES.contains(seen.getPackageName()) && !YET_NOT.contains(seen.getName());
    }

    /** Digests for key derivation, bytes laid side by side, the fences between reading a key and wiping it. */
    private static boolean isForKeys(JavaClass seen) {
        return seen.getPackageName().startsWith("org.bouncycastle.crypto") || FOR_KEYS.contains(seen.getName());
    }

    private boolean isAmbient(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> !name.equals("arraycopy");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.lang.Class" ->
                name.startsWith("getResource") && !isInAny(List.of("sts.cipher"), access.getOriginOwner());
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static ArchCondition<JavaClass> haveNoFractionsInBinary() {
        return new ArchCondition<>("have no float and no double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<String> fields = type.getFields().stream()
                        .filter(field -> isFloating(field.getRawType()))
                        .map(JavaField::getDescription);
                Stream<String> signatures =
                        type.getCodeUnits().stream().filter(Purity::isFloating).map(JavaCodeUnit::getDescription);
                Stream<String> touches = type.getAccessesFromSelf().stream()
                        .filter(Purity::isFloating)
                        .map(JavaAccess::getDescription);
                Stream.of(fields, signatures, touches)
                        .flatMap(found -> found)
                        .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
            }
        };
    }

    private static boolean isFloating(JavaCodeUnit unit) {
        return isFloating(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(Purity::isFloating);
    }

    private static boolean isFloating(JavaAccess<?> access) {
        boolean signature = access.getTarget() instanceof CodeUnitAccessTarget unit
                && (isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(Purity::isFloating));
        return signature || isFloating(access.getTargetOwner());
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.matcher(type.getBaseComponentType().getName()).matches();
    }

    private boolean isInAny(List<String> packages, JavaClass type) {
        String home = type.getPackageName() + ".";
        return packages.stream().anyMatch(name -> home.startsWith(root + "." + name + "."));
    }
}
