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

class KeyCustodyTest {

    @Test
    void noMethodOfATokenModuleAnswersAKeyOrBytes() {
        for (Class<?> module : List.of(TokenModule.class, SoftwareTokenModule.class)) {
            for (Method method : module.getMethods()) {
                if (method.getDeclaringClass() != Object.class) {
                    assertThat(reachable(method.getGenericReturnType()))
                            .as("what %s answers", method)
                            .noneMatch(type -> type == byte[].class || type == char[].class)
                            .noneMatch(type -> type.getPackageName().equals("org.utilitill.sts.key"))
                            .doesNotContain(KeyProfile.class);
                }
            }
        }
    }

    @Test
    void theWalkOverAnswersFindsAKeyWhereThereIsOne() throws NoSuchMethodException {
        Type profiles = PublicTestKeys.class.getMethod("load").getGenericReturnType();
        assertThat(reachable(profiles)).anyMatch(type -> type.getPackageName().equals("org.utilitill.sts.key"));
    }

    @Test
    void theTestKeysShowNoneOfTheirBytes() {
        List<KeyProfile> profiles = PublicTestKeys.load();
        try {
            assertThat(profiles).hasSize(2);
            for (KeyProfile profile : profiles) {
                String shown = (profile + " " + profile.key()).toLowerCase(Locale.ROOT);
                assertThat(shown)
                        .contains(profile.key().sgc().digits())
                        .doesNotContain("0123456789abcdef")
                        .doesNotContain("abab")
                        .doesNotContain("9494");
            }
        } finally {
            profiles.forEach(profile -> profile.key().close());
        }
    }

    @Test
    void theTestKeysAreFreshEachTimeSoThatClosingOneSetLeavesTheNext() {
        PublicTestKeys.load().forEach(profile -> profile.key().close());
        try (SoftwareTokenModule module = new SoftwareTokenModule(PublicTestKeys.load(), () -> 0)) {
            assertThat(module.info()).hasSize(2);
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
