package dev.citusrender.function.crypto;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.random.RandomGenerator;

/** A generator in the shape in which cryptographic libraries take one. They ask it for bytes only. */
final class EnvironmentRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private EnvironmentRandom(RandomGenerator generator) {
        super(new Bytes(generator), null);
    }

    /** The generator itself where it is a secure one, otherwise (with a seed) one that passes its bytes on. */
    static SecureRandom of(RandomGenerator generator) {
        return generator instanceof SecureRandom secure ? secure : new EnvironmentRandom(generator);
    }

    private static final class Bytes extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;
        private final transient RandomGenerator generator;

        Bytes(RandomGenerator generator) {
            this.generator = generator;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // what comes out is decided by the environment alone
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            generator.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            byte[] seed = new byte[length];
            generator.nextBytes(seed);
            return seed;
        }
    }
}
