using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <content>The lexical mappings (XSD 1.1 part 2, appendix D.3).</content>
public readonly partial struct XsdDateTime
{
    /// <summary>Reads a lexical form of the kind, nothing around it. <c>24:00:00</c> is midnight of the next day.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, XsdDateTimeKind kind, out XsdDateTime value)
    {
        var scanner = new Scanner(text);
        var fields = new Fields();
        var valid = kind switch
        {
            XsdDateTimeKind.DateTime => scanner.Date(ref fields) && scanner.Skip('T') && scanner.Time(ref fields),
            XsdDateTimeKind.Date => scanner.Date(ref fields),
            XsdDateTimeKind.Time => scanner.Time(ref fields),
            XsdDateTimeKind.GYearMonth => scanner.Year(ref fields) && scanner.Skip('-') && scanner.Month(ref fields),
            XsdDateTimeKind.GYear => scanner.Year(ref fields),
            XsdDateTimeKind.GMonthDay => scanner.Skip('-') && scanner.Skip('-') && scanner.Month(ref fields)
                && scanner.Skip('-') && scanner.Day(ref fields),
            XsdDateTimeKind.GDay => scanner.Skip('-') && scanner.Skip('-') && scanner.Skip('-') && scanner.Day(ref fields),
            XsdDateTimeKind.GMonth => scanner.Skip('-') && scanner.Skip('-') && scanner.Month(ref fields),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        valid = valid && scanner.Timezone(ref fields) && scanner.AtEnd && fields.Day <= DaysInMonth(fields.Year, fields.Month);
        if (!valid)
        {
            value = default;
            return false;
        }

        if (fields.Hour != 24)
        {
            value = new XsdDateTime(kind, fields);
            return true;
        }

        fields.Hour = 0;
        value = new XsdDateTime(kind, fields);
        return kind == XsdDateTimeKind.Time || TryAddDays(value, 1, out value);
    }

    /// <summary>Reads a lexical form of the datatype; false also if the datatype is none of the kinds.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, Iri datatype, out XsdDateTime value)
    {
        value = default;
        return XsdDatatypes.TryGetDateTimeKind(datatype, out var kind)
            && TryParse(text, kind, out value)
            && (value._timezone != NoTimezone || !Xsd.DateTimeStamp.Equals(datatype));
    }

    private ref struct Scanner(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public readonly bool AtEnd => _rest.IsEmpty;

        public bool Skip(char c)
        {
            if (_rest.IsEmpty || _rest[0] != c)
            {
                return false;
            }

            _rest = _rest[1..];
            return true;
        }

        public bool Date(ref Fields fields) =>
            Year(ref fields) && Skip('-') && Month(ref fields) && Skip('-') && Day(ref fields);

        public bool Year(ref Fields fields)
        {
            var negative = Skip('-');
            var end = _rest.IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? _rest : _rest[..end];
            if (digits.Length is < 4 or > 11 || (digits.Length > 4 && digits[0] == '0'))
            {
                return false;
            }

            var year = 0L;
            foreach (var digit in digits)
            {
                year = (year * 10) + (digit - '0');
            }

            fields.Year = negative ? -year : year;
            _rest = _rest[digits.Length..];
            return true;
        }

        public bool Month(ref Fields fields)
        {
            var read = TwoDigits(1, 12, out var month);
            fields.Month = month;
            return read;
        }

        public bool Day(ref Fields fields)
        {
            var read = TwoDigits(1, 31, out var day);
            fields.Day = day;
            return read;
        }

        public bool Time(ref Fields fields)
        {
            if (!TwoDigits(0, 24, out var hour) || !Skip(':') || !TwoDigits(0, 59, out var minute)
                || !Skip(':') || !TwoDigits(0, 59, out var second))
            {
                return false;
            }

            (fields.Hour, fields.Minute, fields.Second) = (hour, minute, second);
            return Fraction(ref fields)
                && (hour < 24 || (minute == 0 && second == 0 && fields.Fraction.IsZero));
        }

        public bool Timezone(ref Fields fields)
        {
            if (_rest.IsEmpty)
            {
                return true;
            }

            if (Skip('Z'))
            {
                fields.Timezone = 0;
                return true;
            }

            var negative = Skip('-');
            if ((!negative && !Skip('+')) || !TwoDigits(0, 14, out var hours) || !Skip(':') || !TwoDigits(0, 59, out var minutes))
            {
                return false;
            }

            var offset = (hours * 60) + minutes;
            fields.Timezone = negative ? -offset : offset;
            return offset <= 14 * 60;
        }

        private bool Fraction(ref Fields fields)
        {
            if (!Skip('.'))
            {
                return true;
            }

            var end = _rest.IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? _rest : _rest[..end];
            if (digits.IsEmpty || !XsdInteger.TryParse(digits, out var fraction))
            {
                return false;
            }

            fields.Fraction = new XsdDecimal(fraction, digits.Length);
            _rest = _rest[digits.Length..];
            return true;
        }

        private bool TwoDigits(int least, int most, out int value)
        {
            value = least;
            if (_rest.Length < 2 || !char.IsAsciiDigit(_rest[0]) || !char.IsAsciiDigit(_rest[1]))
            {
                return false;
            }

            value = ((_rest[0] - '0') * 10) + (_rest[1] - '0');
            _rest = _rest[2..];
            return value >= least && value <= most;
        }
    }
}
