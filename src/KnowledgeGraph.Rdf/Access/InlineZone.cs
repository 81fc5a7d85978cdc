namespace KnowledgeGraph.Rdf.Access;

/// <summary>Codes of timezones: quarters of an hour from -14:00 on, and one more for <c>+00:00</c>, which is not written <c>Z</c>.</summary>
internal static class InlineZone
{
    public const int Bits = 7;
    public const int None = -1;
    public const int Utc = 56;
    public const int WrittenZero = 113;
    public const int Count = 114;

    private const int Quarter = 15;

    public static int Minutes(int code) => code == WrittenZero ? 0 : (code - Utc) * Quarter;

    /// <summary>The code of an offset that is written with its sign; false for the few that are not quarters.</summary>
    public static bool TryCode(bool negative, int minutes, out int code)
    {
        code = minutes == 0 ? WrittenZero : Utc + ((negative ? -minutes : minutes) / Quarter);
        return minutes % Quarter == 0 && minutes <= Utc * Quarter && !(negative && minutes == 0);
    }
}
