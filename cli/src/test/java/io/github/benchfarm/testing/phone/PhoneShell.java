package io.github.benchfarm.testing.phone;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Runs one command for a stream; with packets (shell v2) or bare. */
final class PhoneShell implements PhoneService {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] GARBAGE = {'g', -1, -1, -1, -1, 'a', 'r', 'b', 'a', 'g', 'e'};

    private final PhoneProcesses processes;
    private final String command;
    private final boolean packets;
    private final Tripwire tripwire;
    private boolean mute;

    PhoneShell(PhoneProcesses processes, String command, boolean packets, Tripwire tripwire) {
        this.processes = processes;
        this.command = command;
        this.packets = packets;
        this.tripwire = tripwire;
    }

    @Override
    public void serve(AdbStream stream) throws IOException {
        advance(stream, 0);
        if (stream.isClosed()) {
            return;
        }
        Process process = processes.start(command, !packets, stream.link());
        stream.onHangUp(() -> PhoneProcesses.hangUp(process));
        PhoneThreads.start("phone-stdin", () -> feed(stream, process));
        Thread errors =
                PhoneThreads.start("phone-stderr", () -> pump(stream, process.getErrorStream(), ShellPacket.STDERR));
        pump(stream, process.getInputStream(), ShellPacket.STDOUT);
        int code = await(process, errors);
        if (packets) {
            byte[] packet = ShellPacket.exit(code);
            stream.write(packet, 0, packet.length);
        }
    }

    /** Passes output on; when the stream is closed, the command has no reader any more. */
    private void pump(AdbStream stream, InputStream output, byte id) {
        byte[] buffer = new byte[BUFFER_BYTES];
        PathEraser eraser = processes.eraser();
        try (output) {
            for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
                emit(stream, id, eraser.pass(buffer, n));
            }
            emit(stream, id, eraser.end());
        } catch (IOException e) {
            // The stream is closed, or the process has been killed.
        }
    }

    private synchronized void emit(AdbStream stream, byte id, byte[] bytes) throws IOException {
        byte[] rest = bytes;
        while (rest.length > 0) {
            int room = tripwire.room(rest.length);
            if (!mute) {
                byte[] sent = packets ? ShellPacket.output(id, rest, room) : Arrays.copyOf(rest, room);
                stream.write(sent, 0, sent.length);
            }
            rest = Arrays.copyOfRange(rest, room, rest.length);
            advance(stream, room);
        }
    }

    private void advance(AdbStream stream, int bytes) throws IOException {
        try {
            tripwire.pass(bytes);
        } catch (TrippedException e) {
            switch (e.effect()) {
                case TRUNCATE -> mute = true;
                case REFUSE -> stream.abort();
                case GARBAGE -> {
                    stream.write(GARBAGE, 0, GARBAGE.length);
                    stream.abort();
                }
                default -> stream.link().suffer(e.effect());
            }
        }
    }

    private void feed(AdbStream stream, Process process) {
        try (OutputStream stdin = process.getOutputStream();
                DataInputStream in = new DataInputStream(new StreamInput(stream))) {
            if (packets) {
                feedPackets(in, stdin);
            } else {
                copy(in, stdin);
            }
        } catch (IOException e) {
            // The stream is closed, or the command does not read any more.
        }
    }

    private static void feedPackets(DataInputStream in, OutputStream stdin) throws IOException {
        for (ShellPacket packet = ShellPacket.read(in);
                packet.id() != ShellPacket.CLOSE_STDIN;
                packet = ShellPacket.read(in)) {
            if (packet.id() == ShellPacket.STDIN) {
                stdin.write(packet.payload());
                stdin.flush();
            }
        }
    }

    private static void copy(InputStream in, OutputStream stdin) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            stdin.write(buffer, 0, n);
            stdin.flush();
        }
    }

    private static int await(Process process, Thread errors) throws InterruptedIOException {
        try {
            errors.join();
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the phone was closed");
        }
    }
}
