using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Names and texts of the words that the library has too.</summary>
internal static class ShapeWords
{
    public static string Word(LibraryRandom random) => Encoding.UTF8.GetString(LibraryWords.Words[random.Next(LibraryWords.Words.Length)]);

    public static string Sentence(LibraryRandom random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    public static string FirstName(LibraryRandom random) => Encoding.UTF8.GetString(LibraryWords.FirstNames[random.Next(LibraryWords.FirstNames.Length)]);

    public static string LastName(LibraryRandom random) => Encoding.UTF8.GetString(LibraryWords.LastNames[random.Next(LibraryWords.LastNames.Length)]);

    public static string Numbered(string word, long number) => string.Create(CultureInfo.InvariantCulture, $"{word} {number}");
}
