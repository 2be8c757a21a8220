package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.app.CommandLineDesk.Ran;

class FindCustomersCommandTest {

    @TempDir
    Path folder;

    private final CommandLineDesk desk = new CommandLineDesk();
    private List<String> meters = List.of();

    @BeforeEach
    void shop() {
        meters = desk.demo(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aHitIsOneLineWithTheCustomerTheMetersAndWhy() {
        JsonNode line = find("fatima", "hasan").line();
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("account", "name", "phone", "address", "meters", "matched");
        assertThat(line.get("name").asText()).isEqualTo("Fatuma Hassan Abdi");
        assertThat(line.get("meters").get(0).toString())
                .isEqualTo("{\"meter\":\"%s\",\"service\":\"gas\",\"state\":\"active\"}".formatted(meters.get(2)));
        assertThat(line.get("matched").toString()).isEqualTo("[\"name\"]");
    }

    @Test
    void atMostEightAreAnswered() {
        Ran ran = find("plot");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(8);
    }

    @Test
    void nobodyIsSaidToPeopleAndNotToPrograms() {
        Ran ran = find("zzyzx");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().strip()).isEqualTo("Nobody found.");
    }

    @Test
    void aFolderWithoutAStationIsRefused() {
        Ran ran = desk.run("customers", "find", "--home", folder.resolve("none").toString(), "x");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.line().has("error")).isTrue();
    }

    @Test
    void aCallWithoutTextIsAWrongCall() {
        assertThat(find().code()).isEqualTo(2);
        assertThat(desk.run("customers").code()).isEqualTo(2);
    }

    private Ran find(String... words) {
        List<String> call = new ArrayList<>(
                List.of("customers", "find", "--home", folder.resolve("shop").toString()));
        call.addAll(List.of(words));
        return desk.run(call.toArray(String[]::new));
    }
}
