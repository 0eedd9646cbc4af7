import Foundation

/// SHA-256 (FIPS 180-4), since Linux has no CryptoKit and the core has no dependencies.
struct Sha256 {
    private static let blockBytes = 64
    private static let readBytes = 1 << 20
    private static let k: [UInt32] = [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ]

    private var state: [UInt32] = [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ]
    private var schedule = [UInt32](repeating: 0, count: 64)
    private var rest: [UInt8] = []
    private var length: UInt64 = 0

    static func hex(ofFile file: URL) throws -> String {
        let stream = try FileBytes.open(file)
        defer { stream.close() }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: readBytes, alignment: blockBytes)
        defer { buffer.deallocate() }
        var digest = Sha256()
        var count = readBytes
        while count == readBytes {
            count = try FileBytes.read(stream, into: buffer)
            digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        return digest.hex()
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length += UInt64(bytes.count)
        var at = 0
        if !rest.isEmpty {
            at = min(Sha256.blockBytes - rest.count, bytes.count)
            rest.append(contentsOf: bytes[..<at])
            if rest.count < Sha256.blockBytes {
                return
            }
            rest.withUnsafeBytes { compress($0) }
            rest.removeAll(keepingCapacity: true)
        }
        while bytes.count - at >= Sha256.blockBytes {
            compress(UnsafeRawBufferPointer(rebasing: bytes[at..<at + Sha256.blockBytes]))
            at += Sha256.blockBytes
        }
        rest.append(contentsOf: bytes[at...])
    }

    /// The digest of what was put in, as lower-case hex; nothing may be put in after it.
    mutating func hex() -> String {
        let bits = (length * 8).bigEndian
        let zeros = (2 * Sha256.blockBytes - 9 - rest.count) % Sha256.blockBytes
        let padding = [0x80] + [UInt8](repeating: 0, count: zeros) + withUnsafeBytes(of: bits) { Array($0) }
        padding.withUnsafeBytes { update($0) }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }.joined()
    }

    private mutating func compress(_ block: UnsafeRawBufferPointer) {
        for i in 0..<16 {
            schedule[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * i, as: UInt32.self))
        }
        for i in 16..<64 {
            let a = schedule[i - 15]
            let b = schedule[i - 2]
            let s0 = Sha256.rotate(a, 7) ^ Sha256.rotate(a, 18) ^ (a >> 3)
            let s1 = Sha256.rotate(b, 17) ^ Sha256.rotate(b, 19) ^ (b >> 10)
            schedule[i] = schedule[i - 16] &+ s0 &+ schedule[i - 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<64 {
            let s1 = Sha256.rotate(e, 6) ^ Sha256.rotate(e, 11) ^ Sha256.rotate(e, 25)
            let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ Sha256.k[i] &+ schedule[i]
            let s0 = Sha256.rotate(a, 2) ^ Sha256.rotate(a, 13) ^ Sha256.rotate(a, 22)
            let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
        }
        for (i, word) in [a, b, c, d, e, f, g, h].enumerated() {
            state[i] = state[i] &+ word
        }
    }

    private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
        (word >> bits) | (word << (32 - bits))
    }
}
