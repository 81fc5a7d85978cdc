namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>A difference that a random case found. No assertion of NUnit: those count even where CsCheck goes on to look for a smaller case.</summary>
internal sealed class Difference(string message) : Exception(message)
{
    public static void Check(bool holds, Func<string> message)
    {
        if (!holds)
        {
            throw new Difference(message());
        }
    }
}
