using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Tests.Builds;

/// <summary>Short articles from few names, so that they meet, repeat and contradict each other. The same seed gives the same articles.</summary>
internal sealed class SmallArticles(int seed)
{
    private static readonly string[] People = ["Ann Lee", "Max Ray", "Zoë Ñu", "Jo Moss", "Ann B. Lee", "Max Rey"];
    private static readonly string[] Works = ["Salt", "Night Trains", "The Ferry", "Ferry"];
    private static readonly string[] Awards = ["Tony Award for Best Actress in a Play", "Emmy Award for Outstanding Drama Series", "BAFTA for Best Film"];

    private readonly Random _random = new(seed);

    public Random Random => _random;

    public Article Next(string id) => new()
    {
        Id = id,
        Text = string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Sentence())),
        Published = _random.Next(2) == 0 ? new DateOnly(2021, _random.Next(1, 13), 4) : null,
        Title = _random.Next(3) == 0 ? Pick(Works) : null,
        Authors = _random.Next(3) == 0 ? [Pick(People)] : [],
    };

    private string Sentence() => _random.Next(7) switch
    {
        0 => $"{Pick(People)} won the {Pick(Awards)} for ‘{Pick(Works)}’ in {_random.Next(2018, 2021)}.",
        1 => $"{Pick(People)} was nominated for the {Pick(Awards)} for ‘{Pick(Works)}’ in {_random.Next(2018, 2021)}.",
        2 => $"{Pick(People)} plays Ida Stone in the series ‘{Pick(Works)}’.",
        3 => $"The film ‘{Pick(Works)}’ was directed by {Pick(People)}.",
        4 => $"The HBO series ‘{Pick(Works)}’ is based on the 1998 novel of the same name by {Pick(People)}.",
        5 => $"“It is {Pick(Works)},” said {Pick(People)}.",
        _ => $"It rained in {Pick(People)}'s town.",
    };

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
