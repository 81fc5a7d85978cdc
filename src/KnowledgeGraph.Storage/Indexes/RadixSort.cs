using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Stable sorting of packed keys by bits, from the least significant digit up.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int SmallCount = 64;

    /// <summary>
    /// Sorts keys of the layout by their first <paramref name="depths"/> columns; equal ones keep their order. Gives the
    /// array that holds the result, which may be another one; the one that does not goes back to the memory, if there is one.
    /// </summary>
    public static ulong[] Sort(ulong[] keys, int count, KeyLayout layout, int depths, KeyMemory? memory = null)
    {
        var last = layout.WordOf(depths - 1);
        if (count <= SmallCount)
        {
            SortFew(keys.AsSpan(0, count * layout.Words), layout.Words, last, layout.ShiftOf(depths - 1));
            return keys;
        }

        var other = KeyMemory.Rent(memory, count * layout.Words);
        var digits = Digits(layout, depths == 4 ? 0 : last, depths);
        var isSwapped = layout.Words switch
        {
            1 => SortBy<ulong>(keys, other, count, digits),
            2 => SortBy<TwoWords>(keys, other, count, digits),
            3 => SortBy<ThreeWords>(keys, other, count, digits),
            _ => SortBy<FourWords>(keys, other, count, digits),
        };
        (keys, other) = isSwapped ? (other, keys) : (keys, other);
        if (depths == 4 && layout.Words > 1)
        {
            SortEqual(keys, other, count, layout);
        }

        memory?.Return(other);
        return keys;
    }

    // Few keys agree in the first word, so the others need no pass over all keys.
    private static void SortEqual(ulong[] keys, ulong[] other, int count, KeyLayout layout)
    {
        var words = layout.Words;
        Digit[]? digits = null;
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && keys[end * words] == keys[start * words]; end++)
            {
            }

            var (from, length) = (start * words, (end - start) * words);
            var equal = keys.AsSpan(from, length);
            if (end - start <= SmallCount)
            {
                SortFew(equal, words, words - 1, 0);
                continue;
            }

            digits ??= [.. Digits(layout, words - 1, 4).Where(digit => digit.Word > 0)];
            var scratch = other.AsSpan(from, length);
            var isSwapped = words switch
            {
                2 => SortBy<TwoWords>(equal, scratch, end - start, digits),
                3 => SortBy<ThreeWords>(equal, scratch, end - start, digits),
                _ => SortBy<FourWords>(equal, scratch, end - start, digits),
            };
            if (isSwapped)
            {
                scratch.CopyTo(equal);
            }
        }
    }

    /// <summary>Insertion; keys are compared in their words up to the last one, and in this without its lowest bits.</summary>
    private static void SortFew(Span<ulong> keys, int words, int last, int shift)
    {
        Span<ulong> key = stackalloc ulong[4];
        key = key[..words];
        for (var next = words; next < keys.Length; next += words)
        {
            keys.Slice(next, words).CopyTo(key);
            var at = next;
            for (; at > 0 && IsBefore(key, keys[(at - words)..], last, shift); at -= words)
            {
                keys.Slice(at - words, words).CopyTo(keys[at..]);
            }

            key.CopyTo(keys[at..]);
        }
    }

    private static bool IsBefore(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, int last, int shift)
    {
        for (var word = 0; word < last; word++)
        {
            if (left[word] != right[word])
            {
                return left[word] < right[word];
            }
        }

        return left[last] >> shift < right[last] >> shift;
    }

    /// <summary>The digits of the words up to <paramref name="last"/>, least significant first, as far as the columns need them.</summary>
    private static List<Digit> Digits(KeyLayout layout, int last, int depths)
    {
        var digits = new List<Digit>();
        for (var word = last; word >= 0; word--)
        {
            var from = word == layout.WordOf(depths - 1) ? layout.ShiftOf(depths - 1) : 0;
            var bits = layout.BitsOfWord[word] - from;
            var passes = (bits + DigitBits - 1) / DigitBits;
            for (var pass = 0; pass < passes; pass++)
            {
                var width = (bits + passes - 1) / passes;
                var shift = from + (pass * width);
                digits.Add(new Digit(word, shift, BitPacking.Ones(Math.Min(width, layout.BitsOfWord[word] - shift))));
            }
        }

        return digits;
    }

    /// <summary>Whether the result is in the other span.</summary>
    private static bool SortBy<TKey>(Span<ulong> keyWords, Span<ulong> otherWords, int count, IReadOnlyList<Digit> digits)
        where TKey : unmanaged
    {
        var keys = MemoryMarshal.Cast<ulong, TKey>(keyWords)[..count];
        var other = MemoryMarshal.Cast<ulong, TKey>(otherWords)[..count];
        var starts = new int[digits.Count << DigitBits];
        for (var i = 0; i < digits.Count; i++)
        {
            Count(keys, digits[i], starts.AsSpan(i << DigitBits, 1 << DigitBits));
        }

        var isSwapped = false;
        for (var i = 0; i < digits.Count; i++)
        {
            var place = starts.AsSpan(i << DigitBits, 1 << DigitBits);
            if (!Sum(place, count))
            {
                continue;
            }

            Scatter(keys, other, digits[i], place);
            var swap = keys;
            keys = other;
            other = swap;
            isSwapped = !isSwapped;
        }

        return isSwapped;
    }

    private static void Count<TKey>(ReadOnlySpan<TKey> keys, in Digit digit, Span<int> counts)
        where TKey : unmanaged
    {
        var (word, shift, mask) = digit;
        foreach (ref readonly var key in keys)
        {
            counts[(int)((Word(key, word) >> shift) & mask)]++;
        }
    }

    /// <summary>Counts to places; false if all keys have the same digit.</summary>
    private static bool Sum(Span<int> places, int count)
    {
        var sum = 0;
        foreach (ref var place in places)
        {
            if (place == count)
            {
                return false;
            }

            (place, sum) = (sum, sum + place);
        }

        return true;
    }

    private static void Scatter<TKey>(ReadOnlySpan<TKey> keys, Span<TKey> target, in Digit digit, Span<int> places)
        where TKey : unmanaged
    {
        var (word, shift, mask) = digit;
        foreach (ref readonly var key in keys)
        {
            target[places[(int)((Word(key, word) >> shift) & mask)]++] = key;
        }
    }

    private static ulong Word<TKey>(in TKey key, int word)
        where TKey : unmanaged =>
        Unsafe.Add(
            ref Unsafe.As<TKey, ulong>(ref Unsafe.AsRef(in key)), word);

    private readonly record struct Digit(int Word, int Shift, ulong Mask);

    private readonly record struct TwoWords(ulong First, ulong Second);

    private readonly record struct ThreeWords(ulong First, ulong Second, ulong Third);

    private readonly record struct FourWords(ulong First, ulong Second, ulong Third, ulong Fourth);
}
