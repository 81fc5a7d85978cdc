using System.Buffers.Text;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>Payloads of integers: the value plus a bias.</summary>
internal static class InlineInteger
{
    public const long Least = -Bias;
    public const long Most = Bias - 1;

    private const long Bias = 1L << (TermId.PayloadBits - 1);

    // Of 2^55, 36,028,797,018,963,968.
    private const int MostDigits = 17;

    public static ulong Payload(long value) => (ulong)(value + Bias);

    public static long Value(ulong payload) => (long)payload - Bias;

    /// <summary>Reads <c>0</c> or <c>-?[1-9][0-9]*</c> within the limits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, long least, long most, out ulong payload)
    {
        payload = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > MostDigits || (digits[0] == '0' && text.Length > 1))
        {
            return false;
        }

        var value = 0L;
        foreach (var digit in digits)
        {
            var number = (uint)(digit - '0');
            if (number > 9)
            {
                return false;
            }

            value = (value * 10) + number;
        }

        value = negative ? -value : value;
        payload = Payload(value);
        return value >= least && value <= most;
    }

    public static bool TryFormat(ulong payload, Span<byte> utf8, out int written) =>
        Utf8Formatter.TryFormat(Value(payload), utf8, out written);
}
