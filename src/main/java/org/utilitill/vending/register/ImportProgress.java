package org.utilitill.vending.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.utilitill.vending.Refusal;

/**
 * How far an import is.
 *
 * @param rows read so far in this pass
 * @param permille of the whole work, 0 to 1000
 * @param writing whether the whole file was found good and is being written
 * @param result what became of it, once it is over
 */
public record ImportProgress(long rows, int permille, boolean writing, Optional<Result> result) {

    /** What became of an import. */
    public sealed interface Result {
        /**
         * The file is good and was written, or would have been if more than a check had been asked for.
         *
         * @param rows in the file
         * @param customers new or changed
         * @param meters new or changed
         * @param written whether they are in the registers now
         */
        record Good(long rows, long customers, long meters, boolean written) implements Result {}

        /**
         * Rows break rules; nothing was taken.
         *
         * @param rows in the file
         * @param rejected of them
         * @param file that tells of each
         * @param beginning the first faults
         */
        record Rejected(long rows, long rejected, Path file, List<RejectedRow> beginning) implements Result {
            public Rejected {
                beginning = List.copyOf(beginning);
            }
        }

        /** It was stopped or failed; nothing was taken. */
        record Failed(Refusal refusal) implements Result {}
    }
}
