package org.utilitill.cli.sts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.utilitill.cli.lines.LineLoop;

class StsLinesStreamTest {

    private final LineLoop lines = new LineLoop(new StsLines(false));

    private String run(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.run(in, new PrintStream(out, false, UTF_8), (line, field) -> {});
        return out.toString(UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void aStreamIsAnsweredLineByLineAndBlankLinesAreSkipped() throws IOException {
        String good = """
                {"id":"ü","type":"token","inputs":{"decoderKeyHex":"0ABC12DEF3456789","ea":7,"baseDate":1993,"rnd":11,\
                "tokenType":"credit.electricity","amountUnits":256,"issueTime":"1996-03-25T13:55:22"}}""";
        List<String> answers =
                run(stream("\n" + good + "\r\n  \t\nnonsense\n" + good)).lines().toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0))
                .isEqualTo("{\"id\":\"ü\",\"result\":{\"tokenDecimal\":\"29054347139309851356\",\"crcHex\":\"C207\"}}");
        assertThat(answers.get(1)).contains("E_JSON");
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    @Test
    void aByteOrderMarkAtTheVeryStartIsNoPartOfTheFirstLine() throws IOException {
        String line = "{\"id\":1}\n";
        assertThat(run(stream("\uFEFF" + line + line)).lines()).allMatch(answer -> answer.contains("\"id\":1"));
        assertThat(run(stream(line + "\uFEFF" + line))).contains("E_JSON");
        assertThat(run(stream("\uFEFF"))).isEmpty();
        assertThat(run(new ByteArrayInputStream(new byte[] {(byte) 0xEF, (byte) 0xBB, '\n'})))
                .contains("UTF-8");
    }

    @Test
    void aLoneHalfOfAPairIsAnsweredEscapedAsItCame() throws IOException {
        String line = "{\"id\":\"a\\ud800\",\"type\":\"luhn\",\"inputs\":{\"digits\":\"1\"}}\n";
        assertThat(run(stream(line))).isEqualTo("{\"id\":\"a\\ud800\",\"result\":{\"checkDigit\":8}}\n");
        assertThat(run(stream(line.replace("luhn", "\\udfff"))))
                .contains("'\\udfff'")
                .contains("a\\ud800");
        assertThat(run(stream(line.replace("\\ud800", "\\ud83d\\udd11")))).contains("\uD83D\uDD11");
    }

    @Test
    void anEmptyStreamIsAnsweredByNothing() throws IOException {
        assertThat(run(stream(""))).isEmpty();
    }

    @Test
    void aLineOfSixtyFourKibibytesIsReadAndALongerOneIsRefusedWithoutBeingHeld() throws IOException {
        String shortLine = "{\"id\":1}";
        String filled = shortLine + " ".repeat(65_536 - shortLine.length());
        InputStream huge = new Endless(50_000_000);
        String answers = run(new SequenceInputStream(
                stream(filled + "\n" + filled + " \n"),
                new SequenceInputStream(huge, stream("\n" + shortLine + "\n"))));
        assertThat(answers.lines().map(line -> line.replaceAll(".*\"error\":\"(\\w+)\".*", "$1")))
                .containsExactly("E_FIELD_MISSING", "E_JSON", "E_JSON", "E_FIELD_MISSING");
    }

    @Test
    void aLineOfTenMegabytesTakesNoMemoryOfItsSize() throws IOException {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        InputStream huge = new Endless(10_000_000);
        run(stream("nonsense\n"));
        long before = thread.getCurrentThreadAllocatedBytes();
        String answers = run(huge);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
        assertThat(answers).contains("E_JSON").contains("longer than 65536 bytes");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        byte[] line = {'"', (byte) 0xC3, (byte) 0x28, '"', '\n'};
        assertThat(run(new ByteArrayInputStream(line))).contains("E_JSON").contains("UTF-8");
    }

    @Test
    void readingStopsWhenNobodyListens() throws IOException {
        PrintStream closed = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        closed.close();
        InputStream in = stream("nonsense\n".repeat(100_000));
        lines.run(in, closed, (line, field) -> {});
        assertThat(in.available()).isPositive();
    }

    /** So many letters and no line break. */
    private static final class Endless extends InputStream {
        private long left;

        private Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int start, int room) {
            int count = (int) Math.min(room, left);
            Arrays.fill(target, start, start + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
