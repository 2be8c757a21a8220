package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.utilitill.testkit.TestKeys;

class KeyCustodyTest {

    @Test
    void noMethodOfATokenModuleAnswersAKeyOrBytes() {
        for (Class<?> module : List.of(TokenModule.class, RingTokenModule.class)) {
            for (Method method : module.getMethods()) {
                if (method.getDeclaringClass() != Object.class) {
                    assertThat(reachable(method.getGenericReturnType()))
                            .as("what %s answers", method)
                            .noneMatch(type -> type == byte[].class || type == char[].class)
                            .noneMatch(type -> type.getPackageName().equals("org.utilitill.sts.key"))
                            .doesNotContain(VaultKey.class);
                }
            }
        }
    }

    @Test
    void theWalkOverAnswersFindsAKeyWhereThereIsOne() throws NoSuchMethodException {
        Type contents = VaultContents.class.getMethod("withKeys", List.class).getGenericReturnType();
        assertThat(reachable(contents))
                .contains(VaultKey.class)
                .anyMatch(type -> type.getPackageName().equals("org.utilitill.sts.key"));
    }

    @Test
    void theTestKeysShowNoneOfTheirBytes() {
        List<VaultKey> keys = PublicTestKeys.load();
        try {
            assertThat(keys).hasSize(2);
            for (VaultKey key : keys) {
                String shown = (key + " " + key.key() + " " + key.profile()).toLowerCase(Locale.ROOT);
                assertThat(shown)
                        .contains(key.profile().sgc().digits())
                        .doesNotContain("0123456789abcdef")
                        .doesNotContain("abab")
                        .doesNotContain("9494");
            }
        } finally {
            keys.forEach(VaultKey::close);
        }
    }

    @Test
    void theTestKeysAreFreshEachTimeSoThatClosingOneSetLeavesTheNext() {
        PublicTestKeys.load().forEach(VaultKey::close);
        try (RingTokenModule module = new RingTokenModule(new PublicKeyRing(), () -> 0, TestKeys.NOTHING_BEFORE)) {
            assertThat(module.info().keys()).hasSize(2);
        }
    }

    /** The types that can be got from an answer: type arguments, subtypes that are named, record components. */
    private static Set<Class<?>> reachable(Type answer) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(answer, found);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), found);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> plain && found.add(plain)) {
            if (plain.isSealed()) {
                Arrays.stream(plain.getPermittedSubclasses()).forEach(permitted -> collect(permitted, found));
            }
            if (plain.isRecord()) {
                Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(component -> collect(component, found));
            }
        }
    }
}
