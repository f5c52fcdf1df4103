using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Parsing;

/// <summary>
/// Finds the verb of a sentence that was left without one. A past tense and a participle look the same ("rebels
/// <i>accused</i> the army"), and a sentence that ends in a full stop has a finite verb.
/// </summary>
internal sealed class FiniteVerb
{
    private const int FewestWords = 4;
    private const int MostWords = 200;

    private readonly int _pastTense;

    public FiniteVerb(TagInventory tags)
    {
        _pastTense = -1;
        for (int tag = tags.Count - 1; tag >= 0; tag--)
            if (tags.Upos(tag) == Upos.VERB && tags.Xpos(tag) == Xpos.VBD && tags.Feats(tag).Contains("Number=Sing|Person=3", StringComparison.Ordinal)) _pastTense = tag;
    }

    /// <summary>Makes a participle the verb of a sentence that ends in a full stop, where nothing else can be.</summary>
    public void Find(TokenTable tokens, int first, int end)
    {
        if (_pastTense < 0 || end - first is < FewestWords or > MostWords) return;
        int root = -1;
        for (int token = first; token < end; token++)
        {
            if (tokens.Relations[token] == Deprel.Root) root = token;
            if (tokens.Xpos[token] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD && !IsRelative(tokens, token)) return;
        }

        if (root < 0) return;
        if (tokens.Xpos[root] == Xpos.VBN)
        {
            Activate(tokens, root, first, end);
            return;
        }

        if (tokens.Upos[root] is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return;
        for (int token = first + 1; token < end - 1; token++)
        {
            if (tokens.Xpos[token] != Xpos.VBN || tokens.Relations[token] is not (Deprel.Amod or Deprel.Acl)) continue;
            if (tokens.Upos[token - 1] is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADV)) continue;
            if (tokens.Relations[token] == Deprel.Acl && !(tokens.Heads[token] == root && TakesPhrase(tokens, token, end))) continue;
            int subject = root < token ? root : SubjectBefore(tokens, token, root, first);
            if (subject < 0) continue;
            Raise(tokens, token, root, subject, first, end);
            return;
        }
    }

    // "The pope called for peace": a passive has an auxiliary.
    private void Activate(TokenTable tokens, int verb, int first, int end)
    {
        int subject = -1;
        for (int token = first; token < end; token++)
        {
            if (tokens.Heads[token] != verb) continue;
            if (tokens.Relations[token] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop or Deprel.OblAgent) return;
            if (token < verb && tokens.Relations[token] is Deprel.Nsubj or Deprel.NsubjPass) subject = token;
        }

        if (subject < 0) return;
        tokens.Xpos[verb] = Xpos.VBD;
        tokens.Feats[verb] = (ushort)_pastTense;
        tokens.Relations[subject] = Deprel.Nsubj;
    }

    private void Raise(TokenTable tokens, int verb, int root, int subject, int first, int end)
    {
        int noun = tokens.Heads[verb];
        tokens.Xpos[verb] = Xpos.VBD;
        tokens.Feats[verb] = (ushort)_pastTense;
        tokens.Heads[verb] = -1;
        tokens.Relations[verb] = Deprel.Root;
        for (int token = first; token < end; token++)
        {
            // What stood behind the verb and hung on its subject, and the marks at the end.
            if (tokens.Heads[token] != root || token <= verb) continue;
            tokens.Heads[token] = verb;
            if (tokens.Relations[token] == Deprel.Nmod) tokens.Relations[token] = Deprel.Obl;
        }

        if (root != subject && root != noun)
        {
            tokens.Heads[root] = verb;
            tokens.Relations[root] = Deprel.Obl;
        }

        if (noun > verb)
        {
            tokens.Heads[noun] = verb;
            tokens.Relations[noun] = Deprel.Obj;
        }

        tokens.Heads[subject] = verb;
        tokens.Relations[subject] = Deprel.Nsubj;
    }

    // The root is the object: "Thailand accused [Cambodian troops]".
    private static int SubjectBefore(TokenTable tokens, int verb, int root, int first)
    {
        if (tokens.Heads[verb] != root) return -1;
        for (int token = first; token < verb; token++)
            if (tokens.Heads[token] == root && tokens.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.PRON
                && tokens.Relations[token] is Deprel.Nsubj or Deprel.Compound or Deprel.NmodDesc) return token;
        return -1;
    }

    private static bool TakesPhrase(TokenTable tokens, int verb, int end)
    {
        for (int token = verb + 1; token < end; token++)
            if (tokens.Heads[token] == verb && tokens.Relations[token] is Deprel.Obj or Deprel.Obl) return true;
        return false;
    }

    private static bool IsRelative(TokenTable tokens, int token)
    {
        for (int step = 0; step < MostWords && token >= 0; step++)
        {
            if (tokens.Relations[token] == Deprel.AclRelcl) return true;
            token = tokens.Heads[token];
        }

        return false;
    }
}
