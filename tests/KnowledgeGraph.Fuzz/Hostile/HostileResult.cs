using System.Globalization;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>How a hostile request ended.</summary>
/// <param name="Case">The request.</param>
/// <param name="Mode">What should stop it.</param>
/// <param name="End">Its answer, limit or error.</param>
/// <param name="Parse">The time for parsing; until the end where it was refused.</param>
/// <param name="Total">The time for all.</param>
/// <param name="PeakBytes">The most live bytes that were seen, less those before.</param>
/// <param name="Finding">What is wrong with that, or null.</param>
internal sealed record HostileResult(HostileCase Case, string Mode, string End, TimeSpan Parse, TimeSpan Total, long PeakBytes, string? Finding)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Case.Group,-8} {Mode,-8} {End,-20} {Parse.TotalMilliseconds,7:0} {Total.TotalMilliseconds,7:0} ms {PeakBytes >> 20,5} MiB  {Case.Name}{(Finding is null ? "" : "   FINDING: " + Finding)}");
}
