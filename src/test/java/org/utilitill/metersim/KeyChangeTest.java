package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.metersim.MeterKit.KEY;
import static org.utilitill.metersim.MeterKit.LONG_KEY;
import static org.utilitill.metersim.MeterKit.MADE;
import static org.utilitill.metersim.MeterKit.MAKE;
import static org.utilitill.metersim.MeterKit.NOW;
import static org.utilitill.metersim.MeterKit.digits;
import static org.utilitill.metersim.MeterKit.electricity;
import static org.utilitill.metersim.MeterKit.fresh;
import static org.utilitill.metersim.MeterKit.key;
import static org.utilitill.metersim.MeterKit.worn;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;

class KeyChangeTest {

    // The set of three and the set of four that the reference works through (F and G), but for the old key of the
    // first.
    private static final List<KeyChangeSection> TWO =
            List.of(new First(0xF, 1, false, false, 2, 0x7F78CDD2), new Second(0xE, 2, 0x20BE39B8));
    private static final List<KeyChangeSection> THREE = List.of(
            new First(0xF, 1, false, true, 2, 0x7F78CDD2),
            new Second(0xF, 2, 0x20BE39B8),
            new ThirdOfThree(201_457, 0));
    private static final List<KeyChangeSection> FOUR = List.of(
            new First(0xF, 6, true, false, 2, 0x39FA45A3),
            new Second(0xF, 2, 0x68A25C98),
            new ThirdOfFour(0xB25, 0x53CB7295),
            new Fourth(0x031, 0x49DC515A));

    private static final String NEW_KEY = "7F78CDD220BE39B8";
    private static final String NEW_LONG_KEY = "39FA45A353CB729549DC515A68A25C98";

    private static VirtualMeter meter(String keyHex, MeterMemory memory) {
        return new VirtualMeter(MAKE, key(keyHex), memory);
    }

    private static MeterReply enter(VirtualMeter meter, KeyChangeSection section, String keyHex) {
        return meter.enter(digits(section, keyHex), NOW);
    }

    private static String keyOf(VirtualMeter meter) {
        return meter.readKey(HexFormat.of().withUpperCase()::formatHex);
    }

    private static HeldKey held(String sgc, int ti, int krn, KeyType type, int ken) {
        return new HeldKey(
                new SupplyGroupCode(sgc), new TariffIndex(ti), new KeyRevision(krn), type, new KeyExpiry(ken));
    }

    static Stream<List<KeyChangeSection>> twoInEveryOrder() {
        return MeterKit.permutations(TWO).stream();
    }

    static Stream<List<KeyChangeSection>> threeInEveryOrder() {
        return MeterKit.permutations(THREE).stream();
    }

    static Stream<List<KeyChangeSection>> fourInEveryOrder() {
        return MeterKit.permutations(FOUR).stream();
    }

    @ParameterizedTest
    @MethodSource("twoInEveryOrder")
    void twoSectionsInAnyOrderPutTheNewKeyInAndForgetTheSupplyGroup(List<KeyChangeSection> order) {
        VirtualMeter meter = meter(KEY, worn());
        completesInOrder(meter, KEY, order);
        assertThat(keyOf(meter)).isEqualTo(NEW_KEY);
        assertThat(meter.memory()).isEqualTo(worn().withKey(held("000000", 2, 1, KeyType.DUTK, 0xFE)));
    }

    @ParameterizedTest
    @MethodSource("threeInEveryOrder")
    void threeSectionsInAnyOrderTellTheSupplyGroup(List<KeyChangeSection> order) {
        // The first section has to come before the meter can know that a third belongs to the set.
        VirtualMeter meter = meter(KEY, worn());
        completesInOrder(meter, KEY, order);
        assertThat(keyOf(meter)).isEqualTo(NEW_KEY);
        assertThat(meter.memory()).isEqualTo(worn().withKey(held("201457", 2, 1, KeyType.DUTK, 0xFF)));
    }

    @ParameterizedTest
    @MethodSource("fourInEveryOrder")
    void fourSectionsInAnyOrderPutALongKeyInAndRollOverForgetsAllIdentifiers(List<KeyChangeSection> order) {
        VirtualMeter meter = meter(LONG_KEY, worn());
        completesInOrder(meter, LONG_KEY, order);
        assertThat(keyOf(meter)).isEqualTo(NEW_LONG_KEY);
        assertThat(meter.memory())
                .isEqualTo(
                        worn().withKey(held("203557", 2, 6, KeyType.DUTK, 0xFF)).withTids(TidList.filled(50, 0)));
    }

    private static void completesInOrder(VirtualMeter meter, String keyHex, List<KeyChangeSection> order) {
        MeterMemory before = meter.memory();
        int last = order.size() - 1;
        for (KeyChangeSection section : order.subList(0, last)) {
            assertThat(enter(meter, section, keyHex)).isEqualTo(MeterReply.ofSection(section.number()));
            assertThat(meter.memory()).isEqualTo(before);
            assertThat(keyOf(meter)).isEqualTo(keyHex);
        }
        assertThat(enter(meter, order.get(last), keyHex)).isEqualTo(MeterReply.ACCEPT);
        // The same set again is for a key that is gone.
        order.forEach(section -> assertThat(enter(meter, section, keyHex)).isEqualTo(MeterReply.CRC_ERROR));
    }

    @Test
    void theMeterWorksUnderItsNewKeyAndAfterAPowerFailureToo() {
        VirtualMeter meter = meter(KEY, fresh());
        TWO.forEach(section -> enter(meter, section, KEY));
        VirtualMeter.AtRest rest = meter.powerDown();
        VirtualMeter again = new VirtualMeter(MAKE, rest.key(), rest.memory());
        assertThat(enter(again, TWO.get(0), NEW_KEY)).isEqualTo(MeterReply.FIRST_KCT);
        assertThat(again.enter(electricity(MADE + 1, 1), NOW)).isEqualTo(MeterReply.CRC_ERROR);
    }

    @Test
    void theSectionsCollectedAreLostWithThePower() {
        VirtualMeter meter = meter(KEY, fresh());
        enter(meter, TWO.get(0), KEY);
        VirtualMeter.AtRest rest = meter.powerDown();
        VirtualMeter again = new VirtualMeter(MAKE, rest.key(), rest.memory());
        assertThat(enter(again, TWO.get(1), KEY)).isEqualTo(MeterReply.SECOND_KCT);
        assertThat(enter(again, TWO.get(0), KEY)).isEqualTo(MeterReply.ACCEPT);
    }

    @ParameterizedTest
    @CsvSource({"600, ACCEPT", "601, SECOND_KCT"})
    void anIncompleteSetIsKeptTenMinutesFromItsLastSection(long seconds, MeterReply reply) {
        VirtualMeter meter = meter(KEY, fresh());
        enter(meter, THREE.get(0), KEY);
        meter.enter(digits(THREE.get(2)), NOW.plusSeconds(599));
        assertThat(meter.enter(digits(THREE.get(1)), NOW.plusSeconds(599 + seconds)))
                .isEqualTo(reply);
    }

    @Test
    void anyTokenShowsThatTheTimeIsOverAndTheTimeIsTheMakersChoice() {
        MeterMake quick = new MeterMake(11, Set.of(), true, Duration.ofMinutes(2), false);
        VirtualMeter meter = new VirtualMeter(quick, key(KEY), fresh());
        enter(meter, TWO.get(0), KEY);
        assertThat(meter.enter(electricity(MADE + 1, 1), NOW.plusSeconds(121))).isEqualTo(MeterReply.ACCEPT);
        assertThat(enter(meter, TWO.get(1), KEY)).isEqualTo(MeterReply.SECOND_KCT);
    }

    @Test
    void otherTokensGoThroughBetweenSections() {
        VirtualMeter meter = meter(KEY, fresh());
        enter(meter, TWO.get(0), KEY);
        assertThat(meter.enter(electricity(MADE + 1, 5), NOW)).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.enter("nothing", NOW)).isEqualTo(MeterReply.ENTRY_ERROR);
        assertThat(enter(meter, TWO.get(1), KEY)).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.memory().registers().amount(Register.ELECTRICITY)).isEqualTo(5);
        assertThat(meter.memory().tids().contains(MADE + 1)).isTrue();
    }

    @Test
    void aRepeatedSectionReplacesTheEarlierSoThatTwoSetsMixUnnoticed() {
        VirtualMeter meter = meter(KEY, fresh());
        enter(meter, new First(0, 9, false, true, 1, 1), KEY);
        assertThat(enter(meter, new ThirdOfThree(654_321, 0), KEY)).isEqualTo(MeterReply.THIRD_KCT);
        assertThat(enter(meter, TWO.get(0), KEY)).isEqualTo(MeterReply.FIRST_KCT);
        assertThat(enter(meter, THREE.get(1), KEY)).isEqualTo(MeterReply.ACCEPT);
        // The first section that counts announces no third, so the third is passed over.
        assertThat(meter.memory().key()).isEqualTo(held("000000", 2, 1, KeyType.DUTK, 0xFF));
        assertThat(keyOf(meter)).isEqualTo(NEW_KEY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # key type: present, next, reply
        0, 0, ACCEPT
        0, 1, ACCEPT
        0, 2, ACCEPT
        0, 3, ACCEPT
        1, 0, KEY_TYPE_ERROR
        1, 1, ACCEPT
        1, 2, ACCEPT
        1, 3, ACCEPT
        2, 0, KEY_TYPE_ERROR
        2, 1, ACCEPT
        2, 2, ACCEPT
        2, 3, KEY_TYPE_ERROR
        3, 0, KEY_TYPE_ERROR
        3, 1, ACCEPT
        3, 2, KEY_TYPE_ERROR
        3, 3, ACCEPT
        """)
    void aKeyTypeIsNotLeftForEveryOther(int present, int next, MeterReply reply) {
        MeterMemory before = fresh().withKey(MeterKit.held(KeyType.of(present), 255));
        judged(before, List.of(new First(0xF, 1, false, false, next, 1), TWO.get(1)), KEY, reply);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # KRN, TI, SGC, pad, key type, reply
        1,  0,   0,        0, 2, ACCEPT
        9,  99,  999999,   0, 2, ACCEPT
        0,  0,   0,        0, 2, RANGE_ERROR
        10, 0,   0,        0, 2, RANGE_ERROR
        15, 0,   0,        0, 2, RANGE_ERROR
        1,  100, 0,        0, 2, RANGE_ERROR
        1,  255, 0,        0, 2, RANGE_ERROR
        1,  0,   1000000,  0, 2, RANGE_ERROR
        1,  0,   16777215, 0, 2, RANGE_ERROR
        1,  0,   0,        1, 2, FORMAT_ERROR
        0,  0,   0,        1, 2, FORMAT_ERROR
        0,  0,   0,        1, 0, KEY_TYPE_ERROR
        """)
    void aValueNoKeyCanHaveLeavesTheOldKey(int krn, int ti, int sgc, int pad, int type, MeterReply reply) {
        List<KeyChangeSection> set =
                List.of(new First(0xF, krn, true, true, type, 1), new Second(0xF, ti, 2), new ThirdOfThree(sgc, pad));
        judged(worn(), set, KEY, reply);
    }

    @ParameterizedTest
    @CsvSource({"0x0F4, 0x23F, ACCEPT", "0x0F4, 0x240, RANGE_ERROR", "0xFFF, 0xFFF, RANGE_ERROR"})
    void theSupplyGroupOfFourSectionsHasSixDigitsToo(String high, String low, MeterReply reply) {
        List<KeyChangeSection> set = List.of(
                FOUR.get(0), FOUR.get(1), new ThirdOfFour(Integer.decode(low), 3), new Fourth(Integer.decode(high), 4));
        judged(worn(), set, LONG_KEY, reply);
    }

    /** The last section of a set is answered so, and a refused set leaves neither a trace nor its sections. */
    private static void judged(MeterMemory before, List<KeyChangeSection> set, String keyHex, MeterReply reply) {
        VirtualMeter meter = meter(keyHex, before);
        set.subList(0, set.size() - 1).forEach(section -> enter(meter, section, keyHex));
        assertThat(enter(meter, set.get(set.size() - 1), keyHex)).isEqualTo(reply);
        if (reply != MeterReply.ACCEPT) {
            assertThat(meter.memory()).isEqualTo(before);
            assertThat(keyOf(meter)).isEqualTo(keyHex);
            assertThat(enter(meter, set.get(1), keyHex)).isEqualTo(MeterReply.SECOND_KCT);
        }
    }

    @Test
    void aMeterWithAShortKeyHasNoUseForAFourthSection() {
        VirtualMeter meter = meter(KEY, fresh());
        enter(meter, TWO.get(0), KEY);
        assertThat(enter(meter, FOUR.get(3), KEY)).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(enter(meter, TWO.get(1), KEY)).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void aMeterThatTakesTwoSectionsRefusesAThirdAndDoesNotWaitForIt() {
        MeterMake old = new MeterMake(11, Set.of(), false, MeterMake.PARTIAL_SET_TIMEOUT, false);
        VirtualMeter meter = new VirtualMeter(old, key(KEY), fresh());
        assertThat(enter(meter, THREE.get(2), KEY)).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(enter(meter, THREE.get(0), KEY)).isEqualTo(MeterReply.FIRST_KCT);
        assertThat(enter(meter, THREE.get(1), KEY)).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.memory().key().sgc()).isEqualTo(new SupplyGroupCode("000000"));
    }

    @Test
    void anExpiredKeyIsLeftLikeAnyOther() {
        VirtualMeter meter = meter(KEY, fresh().withKey(MeterKit.held(KeyType.DUTK, 0)));
        assertThat(meter.enter(electricity(MADE + 1, 1), NOW)).isEqualTo(MeterReply.KEY_EXPIRED_ERROR);
        enter(meter, TWO.get(0), KEY);
        assertThat(enter(meter, TWO.get(1), KEY)).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void afterARollOverIdentifierZeroIsUsedAndOneIsNot() {
        VirtualMeter meter = meter(KEY, fresh());
        enter(meter, new First(0xF, 1, true, false, 2, 0xE653341F), KEY);
        enter(meter, new Second(0xF, 1, 0x9D5BF36F), KEY);
        assertThat(keyOf(meter)).isEqualTo(KEY);
        assertThat(meter.enter(electricity(0, 1), NOW)).isEqualTo(MeterReply.USED_ERROR);
        assertThat(meter.enter(electricity(1, 1), NOW)).isEqualTo(MeterReply.ACCEPT);
    }
}
