/// The element types that can be seeded and scored; the raw value is TFLite's name.
enum ElementType: String, CaseIterable {
    case float32 = "FLOAT32"
    case uint8 = "UINT8"
    case int8 = "INT8"
    case int16 = "INT16"
    case int32 = "INT32"
    case int64 = "INT64"
    case bool = "BOOL"

    /// Size of one element.
    var bytes: Int {
        switch self {
        case .uint8, .int8, .bool:
            return 1
        case .int16:
            return 2
        case .float32, .int32:
            return 4
        case .int64:
            return 8
        }
    }

    /// The smallest and the largest value; of int64 those up to which the double of job.json is exact.
    private var limits: (Double, Double) {
        switch self {
        case .float32:
            return (-Double(Float.greatestFiniteMagnitude), Double(Float.greatestFiniteMagnitude))
        case .uint8:
            return (0, 255)
        case .int8:
            return (-128, 127)
        case .int16:
            return (-32768, 32767)
        case .int32:
            return (-2_147_483_648, 2_147_483_647)
        case .int64:
            return (-9_007_199_254_740_992, 9_007_199_254_740_992)
        case .bool:
            return (0, 1)
        }
    }

    var defaultLow: Double {
        switch self {
        case .float32:
            return -0.5
        case .int8:
            return -127
        default:
            return 0
        }
    }

    var defaultHigh: Double {
        switch self {
        case .float32:
            return 0.5
        case .uint8:
            return 254
        case .int8:
            return 127
        case .bool:
            return 1
        default:
            return 99
        }
    }

    /// Whether every value of the range fits this type, and the range is not turned round.
    func holds(_ low: Double, _ high: Double) -> Bool {
        let whole = self == .float32 || (low == low.rounded() && high == high.rounded())
        return whole && limits.0 <= low && low <= high && high <= limits.1
    }

    /// Writes a whole number as element `i` of this integer type; the bits beyond its size are dropped.
    func putWhole(_ value: Int64, at i: Int, of memory: UnsafeMutableRawBufferPointer) {
        let offset = i * bytes
        switch bytes {
        case 1:
            memory.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: offset, as: UInt8.self)
        case 2:
            memory.storeBytes(of: Int16(truncatingIfNeeded: value).littleEndian, toByteOffset: offset, as: Int16.self)
        case 4:
            memory.storeBytes(of: Int32(truncatingIfNeeded: value).littleEndian, toByteOffset: offset, as: Int32.self)
        default:
            memory.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Int64.self)
        }
    }

    /// Element `i` as a number.
    func get(_ i: Int, of memory: UnsafeRawBufferPointer) -> Double {
        let offset = i * bytes
        switch self {
        case .float32:
            let bits = UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            return Double(Float(bitPattern: bits))
        case .uint8:
            return Double(memory[offset])
        case .int8, .bool:
            return Double(Int8(bitPattern: memory[offset]))
        case .int16:
            return Double(Int16(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: Int16.self)))
        case .int32:
            return Double(Int32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
        case .int64:
            return Double(Int64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: Int64.self)))
        }
    }
}
