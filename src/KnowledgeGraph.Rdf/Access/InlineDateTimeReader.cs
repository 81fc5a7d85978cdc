using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Datatypes;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>Reads the parts of dates and times that have inline forms; anything else is false.</summary>
internal ref struct InlineDateTimeReader(ReadOnlySpan<byte> text)
{
    private const int MostFractionDigits = 3;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    public readonly bool AtEnd => _at == _text.Length;

    public bool Skip(char expected)
    {
        if (_at >= _text.Length || _text[_at] != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Four digits or more without needless zero; year 0 has no sign.</summary>
    public bool Year(ref InlineDateTimeFields fields, long most)
    {
        var negative = Skip('-');
        var first = _at;
        var year = 0L;
        while (_at < _text.Length && (uint)(_text[_at] - '0') is var digit and <= 9)
        {
            year = (year * 10) + digit;
            _at++;
        }

        var length = _at - first;
        fields.Year = negative ? -year : year;
        return length is >= 4 and <= 11 && year <= most && (length == 4 || _text[first] != '0') && !(negative && year == 0);
    }

    public bool Month(ref InlineDateTimeFields fields)
    {
        var read = TwoDigits(12, out var month);
        fields.Month = month;
        return read && month > 0;
    }

    public bool Date(ref InlineDateTimeFields fields, long mostYear)
    {
        int day;
        if (ShortDate(ref fields))
        {
            day = fields.Day;
        }
        else if (!Year(ref fields, mostYear) || !Skip('-') || !Month(ref fields) || !Skip('-') || !TwoDigits(31, out day))
        {
            return false;
        }

        fields.Day = day;
        return day > 0 && (day <= 28 || day <= XsdDateTime.DaysInMonth(fields.Year, fields.Month));
    }

    /// <summary>Hours to 23: <c>24:00:00</c> is another way to write the next midnight.</summary>
    public bool Time(ref InlineDateTimeFields fields)
    {
        const int length = 8;
        if (_text.Length - _at < length)
        {
            return false;
        }

        var text = _text.Slice(_at, length);
        var (hour, minute, second) = (Pair(text[0], text[1]), Pair(text[3], text[4]), Pair(text[6], text[7]));
        if (hour > 23 || minute > 59 || second > 59 || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        _at += length;
        fields.Milliseconds = (int)((((hour * 60) + minute) * 60) + second) * 1000;
        return !Skip('.') || Fraction(ref fields);
    }

    public bool Zone(ref InlineDateTimeFields fields)
    {
        if (AtEnd)
        {
            return true;
        }

        if (Skip('Z'))
        {
            fields.Zone = InlineZone.Utc;
            return true;
        }

        var negative = Skip('-');
        if ((!negative && !Skip('+')) || !TwoDigits(14, out var hours) || !Skip(':') || !TwoDigits(59, out var minutes))
        {
            return false;
        }

        var read = InlineZone.TryCode(negative, (hours * 60) + minutes, out var code);
        fields.Zone = code;
        return read;
    }

    /// <summary>The usual case, a year of four digits; false, with nothing read, for any other and for bad ones.</summary>
    private bool ShortDate(ref InlineDateTimeFields fields)
    {
        const int length = 10;
        if (_text.Length - _at < length)
        {
            return false;
        }

        var text = _text.Slice(_at, length);
        var (century, year, month, day) = (Pair(text[0], text[1]), Pair(text[2], text[3]), Pair(text[5], text[6]), Pair(text[8], text[9]));
        if ((century | year) > 127 || month - 1 > 11 || day > 31 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        (fields.Year, fields.Month, fields.Day) = ((century * 100) + year, (int)month, (int)day);
        _at += length;
        return true;
    }

    private bool Fraction(ref InlineDateTimeFields fields)
    {
        var first = _at;
        var fraction = 0;
        while (_at < _text.Length && (uint)(_text[_at] - '0') is var digit and <= 9)
        {
            if (_at - first == MostFractionDigits)
            {
                return false;
            }

            fraction = (fraction * 10) + (int)digit;
            _at++;
        }

        fields.Digits = _at - first;
        fields.Milliseconds += fraction * (fields.Digits switch { 1 => 100, 2 => 10, _ => 1 });
        return fields.Digits > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TwoDigits(int most, out int value)
    {
        value = 0;
        if (_at + 2 > _text.Length)
        {
            return false;
        }

        var pair = Pair(_text[_at], _text[_at + 1]);
        value = (int)pair;
        _at += 2;
        return pair <= (uint)most;
    }

    /// <summary>The number of two digits; more than 127 if they are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(byte tens, byte ones)
    {
        var (high, low) = ((uint)(tens - '0'), (uint)(ones - '0'));
        return high <= 9 && low <= 9 ? (high * 10) + low : uint.MaxValue >> 1;
    }
}
