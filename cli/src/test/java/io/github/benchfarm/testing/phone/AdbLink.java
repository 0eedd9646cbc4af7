package io.github.benchfarm.testing.phone;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** The phone's end of one connection to an adb server: introduction, then streams side by side. */
final class AdbLink {
    private static final int AUTH_TOKEN = 1;
    private static final int AUTH_SIGNATURE = 2;
    private static final int TOKEN_BYTES = 20;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int NOISE_BYTES = 64;
    private static final Random NOISE = new Random(1);

    private final Socket socket;
    private final LinkOwner owner;
    private final DataInputStream in;
    private final OutputStream out;
    private final Map<Integer, AdbStream> streams = new ConcurrentHashMap<>();
    private int streamsOpened;
    private volatile int maxPayload = AdbMessage.MAX_PAYLOAD;
    private volatile boolean checked;
    private boolean introduced;
    private volatile boolean dead;

    AdbLink(Socket socket, LinkOwner owner) throws IOException {
        this.socket = socket;
        this.owner = owner;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES));
        out = socket.getOutputStream();
        checked = owner.version() < AdbMessage.VERSION_UNCHECKED;
    }

    int maxPayload() {
        return maxPayload;
    }

    /** Does what a misbehaviour says to this connection or to the whole phone. */
    void suffer(Effect effect) throws IOException {
        owner.suffer(effect, this);
    }

    /** Answers until one side ends the connection. */
    void run() {
        try (socket) {
            while (true) {
                AdbMessage message = AdbMessage.read(in, checked && introduced);
                owner.pace().beforeHandling();
                handle(message);
            }
        } catch (IOException e) {
            // The server went away, or the phone did: both are daily life.
        } finally {
            streams.values().forEach(dead ? AdbStream::lose : AdbStream::hangUp);
        }
    }

    /** Ends the connection as a pulled cable does: the phone's daemon hangs up on its commands. */
    void drop() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more, closed or not.
        }
    }

    /** Ends the connection as the death of the phone's daemon does: commands live on. */
    void die() {
        dead = true;
        drop();
    }

    /** Whether the phone has not ended the connection. */
    boolean isOpen() {
        return !socket.isClosed();
    }

    /** Whether it ended, or is just ending, by the death of the phone's daemon. */
    boolean isDead() {
        return dead;
    }

    /** Puts bytes on the wire that are no message. */
    void noise() throws IOException {
        byte[] bytes = new byte[NOISE_BYTES];
        NOISE.nextBytes(bytes);
        synchronized (out) {
            out.write(bytes);
        }
    }

    void send(AdbMessage message) throws IOException {
        owner.pace().beforeSending();
        synchronized (out) {
            message.write(out, checked);
        }
    }

    void forget(int stream) {
        streams.remove(stream);
    }

    private void handle(AdbMessage message) throws IOException {
        Access access = owner.access();
        if (access == Access.OFFLINE) {
            return;
        }
        if (access == Access.UNAUTHORIZED) {
            challenge(message);
        } else if (message.command() == AdbMessage.CNXN) {
            introduce(message);
        } else if (message.command() == AdbMessage.OPEN) {
            open(message);
        } else {
            deliver(message);
        }
    }

    /** Asks for another proof each time, and never answers the public key: a person would have to. */
    private void challenge(AdbMessage message) throws IOException {
        boolean proof = message.command() == AdbMessage.AUTH && message.arg0() == AUTH_SIGNATURE;
        if (proof || message.command() == AdbMessage.CNXN) {
            send(new AdbMessage(AdbMessage.AUTH, AUTH_TOKEN, 0, new byte[TOKEN_BYTES]));
        }
    }

    private void introduce(AdbMessage message) throws IOException {
        maxPayload = Math.min(message.arg1(), AdbMessage.MAX_PAYLOAD);
        byte[] banner = owner.banner().getBytes(StandardCharsets.UTF_8);
        send(new AdbMessage(AdbMessage.CNXN, owner.version(), AdbMessage.MAX_PAYLOAD, banner));
        checked = Math.min(message.arg0(), owner.version()) < AdbMessage.VERSION_UNCHECKED;
        introduced = true;
        try {
            owner.connected().pass(0);
        } catch (TrippedException e) {
            suffer(e.effect());
        }
    }

    private void open(AdbMessage message) throws IOException {
        Optional<PhoneService> service = owner.service(message.text());
        if (service.isEmpty()) {
            send(AdbMessage.of(AdbMessage.CLSE, 0, message.arg0()));
            return;
        }
        streamsOpened++;
        AdbStream stream = new AdbStream(this, streamsOpened, message.arg0());
        streams.put(streamsOpened, stream);
        send(AdbMessage.of(AdbMessage.OKAY, streamsOpened, message.arg0()));
        PhoneThreads.start("phone-service", () -> serve(service.get(), stream));
    }

    private void serve(PhoneService service, AdbStream stream) {
        try {
            service.serve(stream);
            stream.close();
        } catch (IOException e) {
            // Closed by the other side, or the connection is lost: the stream has been told.
        }
    }

    private void deliver(AdbMessage message) throws IOException {
        AdbStream stream = streams.get(message.arg1());
        if (stream == null) {
            // As a phone does for a stream that it has already closed.
            if (message.command() == AdbMessage.WRTE) {
                send(AdbMessage.of(AdbMessage.CLSE, 0, message.arg0()));
            }
        } else if (message.command() == AdbMessage.OKAY) {
            stream.acknowledged();
        } else if (message.command() == AdbMessage.WRTE) {
            stream.arrived(message.payload());
        } else if (message.command() == AdbMessage.CLSE) {
            streams.remove(message.arg1());
            stream.hangUp();
        }
    }
}
