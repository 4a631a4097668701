package io.foyer.benchmarks.load;

import io.foyer.benchmarks.load.Wire.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** What the generator speaks. */
public enum Protocols implements Wire.Protocol {
    /** HTTP/1.1 with a length or in chunks. */
    HTTP {
        @Override
        public Answer read(InputStream in) throws IOException {
            var status = Integer.parseInt(Wire.line(in).substring(9, 12));
            var length = 0L;
            var chunked = false;
            var closes = false;
            for (var header = Wire.line(in); !header.isEmpty(); header = Wire.line(in)) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                    chunked = true;
                } else if (lower.equals("connection: close")) {
                    closes = true;
                }
            }
            if (chunked) {
                skipChunks(in);
            } else {
                in.skipNBytes(status == 304 || status == 204 ? 0 : length);
            }
            return new Answer(status, closes);
        }

        private static void skipChunks(InputStream in) throws IOException {
            for (var size = chunkSize(in); size > 0; size = chunkSize(in)) {
                in.skipNBytes(size + 2L);
            }
            Wire.line(in);
        }

        private static int chunkSize(InputStream in) throws IOException {
            var line = Wire.line(in);
            var end = line.indexOf(';');
            return Integer.parseInt(end < 0 ? line : line.substring(0, end), 16);
        }
    },

    /** Redis' protocol, version 2. */
    RESP {
        @Override
        public Answer read(InputStream in) throws IOException {
            return new Answer(value(in) ? 200 : 500, false);
        }

        private static boolean value(InputStream in) throws IOException {
            var line = Wire.line(in);
            var rest = line.substring(1);
            return switch (line.charAt(0)) {
                case '+', ':' -> true;
                case '-' -> false;
                case '$' -> {
                    var length = Integer.parseInt(rest);
                    in.skipNBytes(length < 0 ? 0 : length + 2L);
                    yield true;
                }
                case '*' -> {
                    var good = true;
                    for (var i = Integer.parseInt(rest); i > 0; i--) {
                        good &= value(in);
                    }
                    yield good;
                }
                default -> throw new IOException("Not an answer of Redis: " + line);
            };
        }
    }
}
