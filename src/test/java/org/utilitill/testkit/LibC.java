package org.utilitill.testkit;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** The few calls of the C library that make a pseudo-terminal, under the names POSIX gives them. */
interface LibC extends Library {

    int posix_openpt(int flags) throws LastErrorException;

    int grantpt(int fd) throws LastErrorException;

    int unlockpt(int fd) throws LastErrorException;

    String ptsname(int fd) throws LastErrorException;

    int open(String path, int flags) throws LastErrorException;

    int close(int fd) throws LastErrorException;

    int tcgetattr(int fd, Pointer termios) throws LastErrorException;

    void cfmakeraw(Pointer termios);

    int tcsetattr(int fd, int when, Pointer termios) throws LastErrorException;

    int poll(Pointer fds, int count, int millis) throws LastErrorException;

    long read(int fd, byte[] into, long count) throws LastErrorException;

    long write(int fd, byte[] from, long count) throws LastErrorException;
}
